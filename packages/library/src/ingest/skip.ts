import { basename, extname } from 'node:path';

/** Kinds of file that stand beside reports and certainly are none. A scan without text is none to us either. */
const EXTENSIONS = new Set(
  (
    '.json .jsonl .map .js .mjs .ts .css .py .sh .bat .exe .dll .ini .lnk .url .log .tmp .db .sqlite ' +
    '.png .jpg .jpeg .gif .bmp .webp .svg .ico .tif .tiff .mp3 .wav .mp4 .avi .mov .ttf .otf .woff .woff2'
  ).split(' '),
);

/** What an office program leaves beside an open document. */
const LOCK_FILE = /^~\$/;

/** True for a file of a folder or an archive that is left out without a word, and counted. */
export const isNoReport = (path: string): boolean =>
  EXTENSIONS.has(extname(path).toLowerCase()) || LOCK_FILE.test(basename(path));
