import type { ErrorCode } from '@nianbao/domain';
import type { Document } from '../reader.js';
import { entriesOf, isArchive } from '../zip/container.js';
import { isZip } from '../zip/directory.js';

/** A kind of file that is recognised and cannot be read, and what to do with it. */
export interface Kind {
  matches(document: Document): boolean;
  code: ErrorCode;
  /** What it is and what to do, in words for people. */
  advice: string;
}

const begins =
  (...marks: readonly (readonly number[])[]) =>
  ({ bytes }: Document): boolean =>
    marks.some((mark) => mark.every((byte, index) => bytes[index] === byte));

const isOle = begins([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** Streams of an OLE file are named in UTF-16. */
const oleWith =
  (...streams: string[]) =>
  (document: Document): boolean => {
    if (!isOle(document)) return false;
    const { buffer, byteOffset, byteLength } = document.bytes;
    const view = Buffer.from(buffer, byteOffset, byteLength);
    return streams.some((name) => view.includes(`${name}\0`, 0, 'utf16le'));
  };

const start = ({ bytes }: Document): string =>
  Buffer.from(bytes.subarray(0, 4096)).toString('latin1');

const beginsWithText =
  (pattern: RegExp) =>
  (document: Document): boolean =>
    pattern.test(start(document));

const zipWith =
  (pattern: RegExp) =>
  ({ bytes }: Document): boolean =>
    entriesOf(bytes)?.some(({ name }) => pattern.test(name)) ?? false;

const saveAsDocx = '请用 Word 或 WPS 打开，另存为 .docx 后再读。';
const saveAsXlsx = '请用 Excel 或 WPS 打开，另存为 .xlsx 后再读。';
const legacy = 'file-type-legacy';

/** Asked in this order: the more particular first. */
export const KINDS: readonly Kind[] = [
  {
    matches: oleWith('EncryptedPackage'),
    code: 'file-encrypted',
    advice: '设有打开密码。请解除密码，另存后再读。',
  },
  {
    matches: oleWith('WordDocument'),
    code: legacy,
    advice: `是 Word 97–2003 的旧格式（.doc 或 .wps）。${saveAsDocx}`,
  },
  {
    matches: oleWith('Workbook', 'Book'),
    code: legacy,
    advice: `是 Excel 97–2003 的旧格式（.xls 或 .et）。${saveAsXlsx}`,
  },
  { matches: isOle, code: legacy, advice: `是 Office 的旧格式。${saveAsDocx}` },
  { matches: beginsWithText(/^\s*\{\\rtf/), code: legacy, advice: `是 RTF 格式。${saveAsDocx}` },
  {
    matches: beginsWithText(
      /^[^<]{0,3}\s*<\?xml[\s\S]*(?:progid="Word\.Document"|word\/2003\/wordml|2006\/xmlPackage)/,
    ),
    code: legacy,
    advice: `是 Word 的 XML 格式。${saveAsDocx}`,
  },
  {
    matches: beginsWithText(
      /^(?:[\w-]+: [^\n]*\n(?:[ \t][^\n]*\n)*)*?Content-Type: multipart\/related/i,
    ),
    code: legacy,
    advice: `是网页存档（.mht）格式。${saveAsDocx}`,
  },
  {
    matches: zipWith(/^OFD\.xml$/i),
    code: legacy,
    advice: '是 OFD 版式文件。请用 OFD 阅读器导出为 .docx、文本或 PDF 后再读。',
  },
  {
    matches: zipWith(/^xl\/workbook\.bin$/i),
    code: legacy,
    advice: `是 .xlsb 格式。${saveAsXlsx}`,
  },
  {
    matches: zipWith(/^ppt\//i),
    code: 'file-type-unknown',
    advice: '是幻灯片，不是报告文档。请提供 .docx、PDF、网页或文本。',
  },
  { matches: zipWith(/^mimetype$/), code: legacy, advice: `是 OpenDocument 等格式。${saveAsDocx}` },
  {
    matches: ({ bytes }) => isArchive(bytes),
    code: 'file-type-unknown',
    advice: '是压缩包，不是一份文档。请读取其中的文件。',
  },
  {
    matches: ({ bytes }) => isZip(bytes) && entriesOf(bytes) === undefined,
    code: 'file-corrupt',
    advice: '已损坏或没有传完（压缩结构不完整）。请重新获取原文件。',
  },
  {
    matches: ({ bytes }) => isZip(bytes),
    code: 'file-type-unknown',
    advice: '不是可识别的文档。请提供 .docx、.xlsx、PDF、网页或文本。',
  },
  {
    matches: begins([0x52, 0x61, 0x72, 0x21, 0x1a], [0x37, 0x7a, 0xbc, 0xaf], [0x1f, 0x8b]),
    code: 'file-type-unknown',
    advice: '是 RAR、7z 或 gzip 压缩文件。请先解压，或改用 ZIP 压缩。',
  },
  {
    matches: begins(
      [0x89, 0x50, 0x4e, 0x47],
      [0xff, 0xd8, 0xff],
      [0x47, 0x49, 0x46, 0x38],
      [0x49, 0x49, 0x2a, 0],
      [0x4d, 0x4d, 0, 0x2a],
    ),
    code: 'text-unreadable',
    advice: '是图片。请先做文字识别（OCR），或取得可编辑的原文后再读。',
  },
];
