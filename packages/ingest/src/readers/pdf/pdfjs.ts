import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

/** The module of pdf.js, which is loaded when the first PDF comes. */
export type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** Classes of a browser that pdf.js looks for when it is loaded; only its drawing uses them, and we never draw. */
const BROWSER_CLASSES = ['DOMMatrix', 'ImageData', 'Path2D'] as const;

let loading: Promise<PdfJs> | undefined;

/** pdf.js complains to the console about what it would need for drawing. */
async function loadQuietly(): Promise<PdfJs> {
  const globals = globalThis as Record<string, unknown>;
  const missing = BROWSER_CLASSES.filter((name) => globals[name] === undefined);
  const log = console.log;
  for (const name of missing) globals[name] = class {};
  console.log = () => undefined;
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.log = log;
    for (const name of missing) delete globals[name];
  }
}

/** pdf.js, loaded once, when the first PDF is read. */
export function loadPdfJs(): Promise<PdfJs> {
  loading ??= loadQuietly();
  return loading;
}

/** Folders of pdf.js: the tables of Chinese encodings, and the widths of fonts that a file leaves out. */
export function pdfJsFolders(): { cMapUrl: string; standardFontDataUrl: string } {
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    cMapUrl: join(home, 'cmaps') + sep,
    standardFontDataUrl: join(home, 'standard_fonts') + sep,
  };
}
