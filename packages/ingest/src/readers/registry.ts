import { NianbaoError } from '@nianbao/domain';
import type { SourceText } from '../model/blocks.js';
import { legacyReader } from './doc/index.js';
import { docxReader } from './docx/index.js';
import { htmlReader } from './html/index.js';
import { pdfReader } from './pdf/index.js';
import type { Document, Reader } from './reader.js';
import { csvReader } from './spreadsheet/csv.js';
import { xlsxReader } from './spreadsheet/xlsx.js';
import { textReader } from './text.js';

/** Readers in the order they are asked; plain text takes what no other recognised. */
const READERS: readonly Reader[] = [
  pdfReader,
  docxReader,
  xlsxReader,
  htmlReader,
  legacyReader,
  csvReader,
  textReader,
];

/** Reads a document with the first reader that accepts it. */
export async function readDocument(document: Document): Promise<SourceText> {
  const reader = READERS.find((candidate) => candidate.accepts(document));
  if (!reader) {
    throw new NianbaoError(
      'file-type-unknown',
      `无法识别“${document.name}”的文件类型：请提供 .docx、.pdf、.html、.xlsx、.csv 或纯文本（.txt）。`,
    );
  }
  return reader.read(document);
}
