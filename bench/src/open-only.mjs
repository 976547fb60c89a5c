/** Merely opening a file with the library that its reader is built on: all text taken out, nothing understood. */
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'parse5';
import { SaxesParser } from 'saxes';

/** Unzips a Word document and parses its body, with the settings that the reader gives the parser. */
export function openDocx(bytes) {
  let length = 0;
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on('text', (text) => {
    length += text.length;
  });
  parser.write(strFromU8(unzipSync(bytes)['word/document.xml'])).close();
  return length;
}

/** Parses a page as browsers do. */
export function openHtml(bytes) {
  return parse(new TextDecoder().decode(bytes)).childNodes.length;
}

/** Takes the text of every page with pdf.js. */
export async function openPdf(bytes) {
  const { getDocument, VerbosityLevel } = await loadPdfJs();
  const task = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const document = await task.promise;
  let length = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    length += (await page.getTextContent()).items.length;
  }
  await task.destroy();
  return length;
}

/** pdf.js tells the console what it would need for drawing. */
async function loadPdfJs() {
  const { log } = console;
  console.log = () => undefined;
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.log = log;
  }
}
