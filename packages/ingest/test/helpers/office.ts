import { strToU8, type Zippable, zipSync } from 'fflate';
import type { GridCell, SourceBlock } from '../../src/model/blocks.js';
import { docxReader } from '../../src/readers/docx/index.js';
import type { Reader } from '../../src/readers/reader.js';
import { xlsxReader } from '../../src/readers/spreadsheet/xlsx.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const S = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const OTHERS = ['mc', 'wps', 'v', 'm', 'a', 'r']
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(' ');

const zipped = (parts: Record<string, string>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [name, strToU8(text)]),
    ) as Zippable,
  );

/** A root element of a Word part around the given XML. */
export const word = (root: string, inner: string, namespace = W): string =>
  `<?xml version="1.0"?><w:${root} xmlns:w="${namespace}" ${OTHERS}>${inner}</w:${root}>`;

/** A `.docx` of hand-made XML: the inside of its body, and other parts of the folder `word`. */
export function docxOf(
  body: string,
  parts: Record<string, string> = {},
  files: Record<string, string> = {},
): Uint8Array {
  const others = Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, word(name, xml)]);
  return zipped({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': word('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(others),
    ...files,
  });
}

/** An `.xlsx` of hand-made XML: the inside of each sheet, by name; a name ending in `!` is a hidden sheet. */
export function xlsxOf(
  sheets: Record<string, string>,
  parts: Record<string, string> = {},
  workbook = '',
): Uint8Array {
  const names = Object.keys(sheets);
  const tabs = names.map(
    (name, index) =>
      `<sheet name="${name.replace('!', '')}" sheetId="${index + 1}" r:id="r${index}"${name.endsWith('!') ? ' state="hidden"' : ''}/>`,
  );
  const links = names.map(
    (_, index) =>
      `<Relationship Id="r${index}" Type="${R}/worksheet" Target="worksheets/s${index}.xml"/>`,
  );
  const files = names.map((name, index) => [
    `xl/worksheets/s${index}.xml`,
    `<worksheet xmlns="${S}">${sheets[name]}</worksheet>`,
  ]);
  return zipped({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="${S}" xmlns:r="${R}">${workbook}<sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${links.join('')}</Relationships>`,
    ...Object.fromEntries(files),
    ...parts,
  });
}

async function read(reader: Reader, bytes: Uint8Array): Promise<SourceBlock[]> {
  return (await reader.read({ bytes, name: '年报' })).blocks;
}

/** Blocks of a Word file. */
export const readDocx = (bytes: Uint8Array): Promise<SourceBlock[]> => read(docxReader, bytes);

/** Blocks of a spreadsheet. */
export const readXlsx = (bytes: Uint8Array): Promise<SourceBlock[]> => read(xlsxReader, bytes);

/** Texts of all blocks that are not grids. */
export const textsOf = (blocks: readonly SourceBlock[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'grid' ? [] : block.text));

/** Rows of all grids. */
export const rowsOf = (blocks: readonly SourceBlock[]): GridCell[][] =>
  blocks.flatMap((block) => (block.kind === 'grid' ? block.rows : []));

/** Texts of the cells of all grids, row by row. */
export const cellsOf = (blocks: readonly SourceBlock[]): string[][] =>
  rowsOf(blocks).map((row) => row.map((cell) => cell.text));

/** Texts of the paragraphs of a hand-made body. */
export const textOfBody = async (body: string, parts?: Record<string, string>): Promise<string[]> =>
  textsOf(await readDocx(docxOf(body, parts)));

/** A run of text, a paragraph, a cell, a row, a table. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const p = (inner: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${inner.startsWith('<') || inner === '' ? inner : run(inner)}</w:p>`;
export const tc = (inner: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inner.startsWith('<') ? inner : p(inner)}</w:tc>`;
export const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const tbl = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
