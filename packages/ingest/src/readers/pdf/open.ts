import { NianbaoError } from '@nianbao/domain';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadPdfJs, type PdfJs, pdfJsFolders } from './pdfjs.js';

/** An opened PDF and the library that opened it. */
export interface OpenPdf {
  pdfJs: PdfJs;
  document: PDFDocumentProxy;
}

/** Why a PDF that pdf.js gave up on cannot be read. */
export function refused(name: string, error: unknown): NianbaoError {
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  const message = isLocked
    ? `“${name}”设有打开密码，无法读取。请用密码打开后另存为没有密码的 PDF 再试。`
    : `“${name}”不是完整的 PDF，可能下载中断或已损坏。请重新下载，或用阅读器打开后另存一份再试。`;
  return new NianbaoError('text-unreadable', message, { cause: error });
}

/** Opens a PDF: no scripts, no pictures, no drawing, nothing fetched. */
export async function openPdf(bytes: Uint8Array, name: string): Promise<OpenPdf> {
  const pdfJs = await loadPdfJs();
  const task = pdfJs.getDocument({
    // A copy: pdf.js takes the buffer away from its owner, and accepts no Buffer.
    data: new Uint8Array(bytes),
    ...pdfJsFolders(),
    cMapPacked: true,
    disableFontFace: true,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    maxImageSize: 1,
    useSystemFonts: false,
    verbosity: pdfJs.VerbosityLevel.ERRORS,
  });
  try {
    return { pdfJs, document: await task.promise };
  } catch (error) {
    await task.destroy();
    throw refused(name, error);
  }
}
