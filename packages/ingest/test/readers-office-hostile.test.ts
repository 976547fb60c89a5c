import { isNianbaoError } from '@nianbao/domain';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { createDocxReader, docxReader } from '../src/readers/docx/index.js';
import { xlsxReader } from '../src/readers/spreadsheet/xlsx.js';
import {
  docxOf,
  p,
  readDocx,
  readXlsx,
  tbl,
  tc,
  textOfBody,
  textsOf,
  tr,
  word,
  xlsxOf,
} from './helpers/office.js';

const withDocument = (xml: string | Uint8Array): Uint8Array =>
  zipSync({ 'word/document.xml': typeof xml === 'string' ? strToU8(xml) : xml });

test.each([
  ['no main part', zipSync({ 'word/styles.xml': strToU8('<x/>') })],
  ['no XML', withDocument('年报')],
  ['an element left open', withDocument('<w:document><w:body>')],
  ['bytes that are no UTF-8', withDocument(Uint8Array.from([0x3c, 0x61, 0x3e, 0xff, 0xff]))],
  ['an unknown entity', docxOf(p('&年;'))],
  [
    'an entity bomb',
    withDocument(
      '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><w:document>&c;</w:document>',
    ),
  ],
  ['an external entity', withDocument('<!DOCTYPE a SYSTEM "file:///etc/passwd"><w:document/>')],
  ['100,000 tables in each other', docxOf('<w:tbl><w:tr><w:tc>'.repeat(33_334))],
  ['damaged styles', docxOf(p('年报'), { styles: '<w:style>' })],
])('a document with %s is damaged', async (_, bytes) => {
  await expect(readDocx(bytes)).rejects.toMatchObject({ code: 'file-corrupt' });
});

test('a part beyond its limit is refused', async () => {
  const reader = createDocxReader({ maxPartBytes: 10_000 });
  const read = reader.read({ bytes: docxOf(p('x'.repeat(20_000))), name: 'x' });
  await expect(read).rejects.toMatchObject({ code: 'file-too-large' });
});

test('text that lies in a document within is not left out unnoticed', async () => {
  await expect(readDocx(docxOf('<w:altChunk/>'))).rejects.toMatchObject({
    code: 'file-type-legacy',
  });
});

test('a document of pictures says that it has no text', async () => {
  const read = readDocx(docxOf(p('<w:r><w:drawing><a:blip/></w:drawing></w:r>')));
  await expect(read).rejects.toMatchObject({ code: 'text-unreadable' });
});

test('an empty document has no blocks', async () => {
  expect(await readDocx(docxOf(''))).toEqual([]);
});

test('tables in tables in tables come apart', async () => {
  const nest = (depth: number): string =>
    depth === 0 ? p('里') : tbl(tr(tc('甲'), tc(p(String(depth)) + nest(depth - 1) + p(''))));
  expect(await readDocx(docxOf(nest(40)))).toHaveLength(40);
});

test('spans without measure stay within a page', async () => {
  const cell = tc('a', '<w:gridSpan w:val="999999999"/>');
  const [grid] = await readDocx(docxOf(tbl(tr(cell, tc('b', '<w:gridSpan w:val="-5"/>')))));
  expect(grid).toMatchObject({ rows: [[{ text: 'a', columnSpan: 1000 }, { text: 'b' }]] });
});

test('rows and cells outside of a table are looked through', async () => {
  expect(await textOfBody(`<w:tc>${p('甲')}</w:tc><w:tr>${p('乙')}</w:tr>`)).toEqual(['甲', '乙']);
});

test('names of the language are styles like others', async () => {
  const styles =
    '<w:style w:styleId="__proto__"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';
  const [block] = await readDocx(docxOf(p('总体', '<w:pStyle w:val="__proto__"/>'), { styles }));
  expect(block?.kind).toBe('heading');
  expect(await textOfBody(p('总体', '<w:pStyle w:val="constructor"/>'))).toEqual(['总体']);
});

test('strict namespaces, other prefixes, parts with backslashes, UTF-16', async () => {
  const strict = word(
    'document',
    `<w:body>${p('年报')}</w:body>`,
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  );
  const renamed = strict.replaceAll('w:', 'ns0:').replace('<?xml version="1.0"?>', '');
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${renamed}`, 'utf16le'));
  const bytes = zipSync({ 'word\\document.xml': utf16 });
  expect(textsOf((await docxReader.read({ bytes, name: 'x' })).blocks)).toEqual(['年报']);
});

test('the main part is found by its link, wherever it lies', async () => {
  const type = 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument';
  const bytes = zipSync({
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="a" Type="${type}" Target="/word/document2.xml"/></Relationships>`,
    ),
    'word/document2.xml': strToU8(word('document', `<w:body>${p('年报')}</w:body>`)),
  });
  expect(textsOf(await readDocx(bytes))).toEqual(['年报']);
});

test.each([
  ['a sheet that is missing', zipSync({ 'xl/workbook.xml': strToU8('<workbook') })],
  ['XML cut short', xlsxOf({ Sheet1: '<sheetData>' })],
  ['100,000 elements in each other', xlsxOf({ Sheet1: '<a>'.repeat(100_000) })],
])('a spreadsheet with %s is damaged', async (_, bytes) => {
  await expect(readXlsx(bytes)).rejects.toMatchObject({ code: 'file-corrupt' });
});

/** A generator of numbers that always gives the same ones. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const XML = word('document', `<w:body>${p('一、总体')}${tbl(tr(tc('规章'), tc('12')))}</w:body>`);

/** The XML with a few characters left out, doubled or exchanged. */
function mutated(seed: number): string {
  const next = numbers(seed);
  let xml = XML;
  for (let change = 0; change <= seed % 4; change++) {
    const at = next(xml.length);
    const length = next(12);
    const piece = xml.slice(at, at + length);
    const instead = ['', piece + piece, '<w:tbl>', '&#0;', '</w:tc>', '\u0000', '"'][
      next(7)
    ] as string;
    xml = xml.slice(0, at) + instead + xml.slice(at + length);
  }
  return xml;
}

test('two thousand damaged documents are read or refused with a code', async () => {
  for (let seed = 1; seed <= 2000; seed++) {
    const error = await readDocx(withDocument(mutated(seed))).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error === undefined || isNianbaoError(error), `seed ${seed}: ${String(error)}`).toBe(
      true,
    );
  }
});

test('a workbook with any byte flipped is read or refused with a code', async () => {
  const bytes = xlsxOf({
    Sheet1: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
  });
  for (let at = 0; at < bytes.length; at++) {
    const flipped = bytes.slice();
    flipped[at] = (flipped[at] as number) ^ 0x11;
    const error = await xlsxReader.read({ bytes: flipped, name: 'x' }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error === undefined || isNianbaoError(error), `byte ${at}: ${String(error)}`).toBe(true);
  }
});

test('a numbering cannot blow the text up', async () => {
  const numbering =
    `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="${'甲'.repeat(100_000)}"/></w:lvl></w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const styles =
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  const reader = createDocxReader({ maxCharacters: 100_000 });
  const bytes = docxOf('<w:p/>'.repeat(1001), { numbering, styles });
  await expect(reader.read({ bytes, name: 'x' })).rejects.toMatchObject({ code: 'file-too-large' });
});

test('one long string in many cells is refused', async () => {
  const strings = `<sst><si><t>${'x'.repeat(30_000)}</t></si></sst>`;
  const cells = '<c t="s"><v>0</v></c>'.repeat(1000);
  const bytes = xlsxOf(
    { Sheet1: `<sheetData><row>${cells}</row></sheetData>` },
    { 'xl/sharedStrings.xml': strings },
  );
  await expect(readXlsx(bytes)).rejects.toMatchObject({ code: 'file-too-large' });
});

test('one sheet shown a thousand times is refused', async () => {
  const sheet = `<sheetData><row><c><v>1</v></c></row></sheetData>${' '.repeat(1_000_000)}`;
  const bytes = xlsxOf(
    { Sheet1: sheet },
    {},
    `<sheets>${'<sheet name="a" r:id="r0"/>'.repeat(1000)}</sheets>`,
  );
  await expect(readXlsx(bytes)).rejects.toMatchObject({ code: 'file-too-large' });
});

test('a table of more cells than the limit is refused', async () => {
  const bytes = docxOf(tbl(tr('<w:tc/>'.repeat(101))));
  const read = createDocxReader({ maxCells: 100 }).read({ bytes, name: 'x' });
  await expect(read).rejects.toMatchObject({ code: 'file-too-large' });
});

test('fields that never end cost no more than others', async () => {
  const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
  const open = `${begin}<w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
  const body = p(open.repeat(20_000)) + p(begin).repeat(20_000) + p('正文');
  expect(await textOfBody(body)).toEqual(['正文']);
});
