import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { legacyReader } from '../src/readers/doc/index.js';
import { docxReader } from '../src/readers/docx/index.js';
import { xlsxReader } from '../src/readers/spreadsheet/xlsx.js';
import { docxOf, p, xlsxOf } from './helpers/office.js';

/** An OLE file with a stream of that name. */
const ole = (stream: string): Uint8Array =>
  Buffer.concat([
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(`${stream}\0`, 'utf16le'),
  ]);

const FLAT = '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>';
const MHT =
  'From: <由 WPS 保存>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n';
const docx = docxOf(p('年报'));

test.each<[string, Uint8Array, string, RegExp]>([
  ['年报.doc', ole('WordDocument'), 'file-type-legacy', /另存为 \.docx/],
  ['年报.wps', ole('WordDocument'), 'file-type-legacy', /\.wps/],
  ['统计表.xls', ole('Workbook'), 'file-type-legacy', /另存为 \.xlsx/],
  ['加密.docx', ole('EncryptedPackage'), 'file-encrypted', /密码/],
  ['年报.rtf', strToU8('{\\rtf1\\ansi 12}'), 'file-type-legacy', /RTF/],
  ['年报.doc', strToU8(FLAT), 'file-type-legacy', /另存为 \.docx/],
  ['年报.doc', strToU8(MHT), 'file-type-legacy', /网页存档/],
  ['年报.ofd', zipSync({ 'OFD.xml': strToU8('<x/>') }), 'file-type-legacy', /OFD/],
  ['年报.odt', zipSync({ mimetype: strToU8('x') }), 'file-type-legacy', /OpenDocument/],
  [
    '表.xlsb',
    zipSync({ '[Content_Types].xml': strToU8('x'), 'xl/workbook.bin': strToU8('x') }),
    'file-type-legacy',
    /xlsb/,
  ],
  ['年报.zip', zipSync({ 'a.txt': strToU8('x') }), 'file-type-unknown', /压缩包/],
  ['年报.rar', strToU8('Rar!\x1a\x07'), 'file-type-unknown', /解压/],
  ['年报.docx', docx.subarray(0, docx.length / 2), 'file-corrupt', /损坏/],
  ['年报.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'text-unreadable', /文字识别/],
])('%s is told apart, with what to do', async (name, bytes, code, advice) => {
  expect(legacyReader.accepts({ bytes, name })).toBe(true);
  const read = legacyReader.read({ bytes, name });
  await expect(read).rejects.toMatchObject({ code, message: expect.stringMatching(advice) });
});

test.each<[string, Uint8Array]>([
  ['an empty file', new Uint8Array()],
  ['plain text', strToU8('政府信息公开工作年度报告')],
  ['a web page', strToU8('<!DOCTYPE html><html><body>年报</body></html>')],
  [
    'a web page in XML',
    strToU8('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>'),
  ],
  ['a PDF', strToU8('%PDF-1.7')],
])('%s is left to other readers', (_, bytes) => {
  for (const reader of [legacyReader, docxReader, xlsxReader]) {
    expect(reader.accepts({ bytes, name: 'x' })).toBe(false);
  }
});

test('Word files and spreadsheets are told apart by what is in them', () => {
  const xlsx = xlsxOf({ Sheet1: '' });
  expect(docxReader.accepts({ bytes: docx, name: 'x.zip' })).toBe(true);
  expect(docxReader.accepts({ bytes: xlsx, name: 'x.docx' })).toBe(false);
  expect(xlsxReader.accepts({ bytes: xlsx, name: 'x' })).toBe(true);
});
