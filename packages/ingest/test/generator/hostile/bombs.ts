import { zipSync } from 'fflate';
import { utf8 } from '../layouts/layout.js';
import type { Mutant } from './mutants.js';

const TITLE = '示例市2022年政府信息公开工作年度报告';
const MEGABYTE = 1024 * 1024;

const word = (document: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': utf8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': utf8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': utf8(document),
    ...more,
  });

const wordBody = (body: string, prolog = ''): string =>
  `<?xml version="1.0"?>${prolog}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${TITLE}</w:t></w:r></w:p>${body}</w:body></w:document>`;

const ENTITIES = Array.from(
  { length: 12 },
  (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
).join('');
const ENTITY_BOMB = `<!DOCTYPE bomb [<!ENTITY e0 "政府信息">${ENTITIES}]>`;

const page = (body: string): Uint8Array =>
  utf8(`<!DOCTYPE html><html><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1>${body}`);

const nested = (open: string): string => open.repeat(100_000);

type Make = [label: string, name: string, bytes: () => Uint8Array];

const MAKES: readonly Make[] = [
  ['100,000 nested divs', 'sample.html', () => page(nested('<div>'))],
  ['100,000 nested tables', 'sample.html', () => page(nested('<table><tr><td>'))],
  ['100,000 nested paragraphs in Word', 'sample.docx', () => word(wordBody(nested('<w:p>')))],
  [
    '100,000 nested tables in Word',
    'sample.docx',
    () => word(wordBody(nested('<w:tbl><w:tr><w:tc>'))),
  ],
  [
    'entities that multiply',
    'sample.docx',
    () => word(wordBody('<w:p><w:r><w:t>&e12;</w:t></w:r></w:p>', ENTITY_BOMB)),
  ],
  [
    'entities that multiply in a page',
    'sample.html',
    () => utf8(`${ENTITY_BOMB}<p>${TITLE}&e12;</p>`),
  ],
  [
    'a part of 300 MB of zeros',
    'sample.docx',
    () => word(wordBody(''), { 'word/styles.xml': new Uint8Array(300 * MEGABYTE) }),
  ],
  [
    'a document of 300 MB of blanks',
    'sample.docx',
    () => word(wordBody(' '.repeat(300 * MEGABYTE))),
  ],
  [
    'an archive of 300 MB of zeros',
    'sample.zip',
    () => zipSync({ 'a.txt': new Uint8Array(300 * MEGABYTE) }),
  ],
  [
    '100,000 empty files',
    'sample.zip',
    () =>
      zipSync(
        Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`${at}`, new Uint8Array()])),
      ),
  ],
  [
    'a part called __proto__',
    'sample.docx',
    () => word(wordBody(''), { 'word/__proto__': utf8('x'), constructor: utf8('y') }),
  ],
  [
    'columns called __proto__',
    'sample.csv',
    () => utf8(`${TITLE}\n__proto__,constructor,toString\n1,2,3\n`),
  ],
  ['a text of 200 MB', 'sample.txt', () => new Uint8Array(200 * MEGABYTE).fill(0x31)],
  [
    'a text of 49 MB',
    'sample.txt',
    () => utf8(TITLE + '公开政府信息1条。\n'.repeat((49 * MEGABYTE) / 26)),
  ],
  [
    'a page of 49 MB',
    'sample.html',
    () => page('<p>公开政府信息1条。</p>'.repeat((49 * MEGABYTE) / 33)),
  ],
  [
    'a sheet of 20 MB',
    'sample.csv',
    () => utf8(`${TITLE}\n${'1,2,3,4,5,6,7\n'.repeat((20 * MEGABYTE) / 14)}`),
  ],
  [
    'a text of 5 million characters',
    'sample.txt',
    () => utf8(`${TITLE}\n${'公开政府信息1条。'.repeat(490_000)}`),
  ],
  [
    'a sentence of a million characters',
    'sample.txt',
    () => utf8(`${TITLE}\n${'公开、信息分别12条、3条，占3%，其中'.repeat(40_000)}`),
  ],
  [
    'a table of 100,000 rows',
    'sample.html',
    () =>
      page(
        `<table>${'<tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr>'.repeat(100_000)}</table>`,
      ),
  ],
  [
    'a cell over 65,534 columns and rows',
    'sample.html',
    () =>
      page(
        `<table>${'<tr><td rowspan="65534" colspan="1000">规章</td><td>1</td></tr>'.repeat(300)}</table>`,
      ),
  ],
  ['nothing but line breaks', 'sample.txt', () => utf8(TITLE + '\n'.repeat(4_000_000))],
  ['nothing but digits', 'sample.txt', () => utf8(`${TITLE}\n${'7'.repeat(4_000_000)}`)],
  ['nothing but brackets', 'sample.txt', () => utf8(`${TITLE}\n${'（一）'.repeat(1_000_000)}`)],
];

/** The inputs that are made to exhaust time or memory; each is made when it is asked for. */
export const BOMBS: readonly { label: string; make: () => Mutant }[] = MAKES.map(
  ([label, name, bytes]) => ({ label, make: () => ({ label, name, bytes: bytes() }) }),
);
