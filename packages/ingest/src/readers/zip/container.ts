import { isNianbaoError } from '@nianbao/domain';
import { type Entry, isZip, readDirectory } from './directory.js';
import { DEFAULT_ARCHIVE_LIMITS } from './limits.js';

/** Entries that show that a ZIP file is one document: OOXML, OpenDocument and EPUB, OFD. */
const SIGNS = new Set(['[Content_Types].xml', 'mimetype', 'OFD.xml']);

/** The entries of a ZIP file; undefined where it is none or its directory is damaged. */
export function entriesOf(bytes: Uint8Array): Entry[] | undefined {
  if (!isZip(bytes)) return undefined;
  try {
    return readDirectory(bytes, DEFAULT_ARCHIVE_LIMITS);
  } catch (error) {
    if (isNianbaoError(error)) return undefined;
    throw error;
  }
}

/** True for a ZIP archive of files; false for a document that merely is stored as one (docx, xlsx, odt, ofd). */
export function isArchive(bytes: Uint8Array): boolean {
  const entries = entriesOf(bytes);
  return entries !== undefined && !entries.some((entry) => SIGNS.has(entry.name));
}
