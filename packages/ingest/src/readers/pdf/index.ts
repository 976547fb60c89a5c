import { isNianbaoError, NianbaoError } from '@nianbao/domain';
import type { GridCell, SourceBlock, SourceText } from '../../model/blocks.js';
import type { Document, Reader } from '../reader.js';
import type { PageContent } from './geometry.js';
import { layOut, type Piece } from './layout.js';
import { type OpenPdf, openPdf, refused } from './open.js';
import { readPage } from './page.js';
import { DEFAULT_PDF_SETTINGS, type PdfSettings } from './settings.js';
import type { PlacedCell } from './table.js';

export type { PdfSettings } from './settings.js';

/** Fewer characters than this on a page are a stamp or a page number over a picture. */
const FEWEST_ON_PAGE = 20;
const HEADER = [0x25, 0x50, 0x44, 0x46];
/** Some programs put a few bytes in front of the header. */
const HEADER_WITHIN = 1024;

function accepts({ bytes }: Document): boolean {
  const start = bytes.subarray(0, HEADER_WITHIN);
  return start.some((_, at) => HEADER.every((byte, index) => start[at + index] === byte));
}

const tooLarge = (name: string, why: string): NianbaoError =>
  new NianbaoError('file-too-large', `“${name}”${why}，已停止读取。请只保留年度报告的页面后再试。`);

const withoutText = (name: string): NianbaoError =>
  new NianbaoError(
    'file-type-unknown',
    `“${name}”是扫描或图片做成的 PDF，里面没有可读的文字。请先用 OCR（文字识别）软件转成带文字的 PDF 或 Word，核对数字后再试。`,
  );

async function readPages(
  { pdfJs, document }: OpenPdf,
  name: string,
  settings: PdfSettings,
): Promise<PageContent[]> {
  const end = performance.now() + settings.maxMilliseconds;
  const pages: PageContent[] = [];
  let glyphs = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await readPage(pdfJs, page);
    page.cleanup();
    pages.push(content);
    glyphs += content.glyphs.length;
    if (glyphs > settings.maxGlyphs) throw tooLarge(name, '文字过多');
    if (performance.now() > end) throw tooLarge(name, '读取时间过长');
  }
  return pages;
}

function gridCell({ text, columnSpan, rowSpan }: PlacedCell): GridCell {
  return { text, ...(columnSpan > 1 && { columnSpan }), ...(rowSpan > 1 && { rowSpan }) };
}

const written = (rows: readonly GridCell[][]): string =>
  rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n');

/** Blocks with their places in the text that they make up, blocks ended by line breaks, cells by tabs. */
function blocksOf(pieces: readonly Piece[]): SourceBlock[] {
  let at = 0;
  return pieces.map((piece) => {
    const rows = piece.kind === 'table' ? piece.rows.map((row) => row.map(gridCell)) : [];
    const text = piece.kind === 'table' ? written(rows) : piece.text;
    const place = { start: at, end: at + text.length };
    at = place.end + 1;
    if (piece.kind === 'table') return { kind: 'grid', rows, ...place };
    return piece.isTitle
      ? { kind: 'heading', level: 1, text, ...place }
      : { kind: 'paragraph', text, ...place };
  });
}

async function readPdf(pdf: OpenPdf, name: string, settings: PdfSettings): Promise<SourceText> {
  const { numPages } = pdf.document;
  if (numPages > settings.maxPages)
    throw tooLarge(name, `共 ${numPages} 页，超过上限 ${settings.maxPages} 页`);
  const pages = await readPages(pdf, name, settings);
  const characters = pages.reduce((sum, { glyphs }) => sum + glyphs.length, 0);
  if (characters < FEWEST_ON_PAGE * Math.min(numPages, 5)) throw withoutText(name);
  return { mediaType: 'application/pdf', blocks: blocksOf(layOut(pages, settings.maxLines)) };
}

/**
 * A reader of PDFs with a text layer: tables from their ruling lines or from the gaps between columns, pages
 * put together. Places of blocks are UTF-16 offsets in the extracted text: blocks joined by line breaks, cells
 * by tabs.
 */
export function createPdfReader(settings: Partial<PdfSettings> = {}): Reader {
  const bounds = { ...DEFAULT_PDF_SETTINGS, ...settings };
  return {
    id: 'pdf',
    accepts,
    async read({ bytes, name }) {
      const pdf = await openPdf(bytes, name);
      try {
        return await readPdf(pdf, name, bounds);
      } catch (error) {
        throw isNianbaoError(error) ? error : refused(name, error);
      } finally {
        await pdf.document.destroy();
      }
    },
  };
}

/** The reader of PDFs with its default settings. */
export const pdfReader: Reader = createPdfReader();
