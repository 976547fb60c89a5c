import { basename } from 'node:path';
import { archiveEmpty } from '../errors.js';
import type { Arrived, DocumentBytes } from './sources.js';

/** True for what begins like a ZIP file: an archive, or a document that is stored as one (docx, xlsx). */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The files of an archive, those of archives within it too; undefined for a document stored as ZIP. */
export async function filesOf(
  { bytes, url }: DocumentBytes,
  file: string,
): Promise<AsyncIterable<Arrived> | undefined> {
  // Loaded on demand: the readers work in processes of their own, and most libraries never meet an archive.
  const { isArchive, unpack } = await import('@nianbao/ingest');
  return isArchive(bytes) ? arrivedFrom(unpack(bytes), file, url) : undefined;
}

type Unpacked = { name: string } & ({ bytes: Uint8Array } | { error: unknown });

/** An archive that cannot be opened, or only in part, has an outcome of its own. */
async function* arrivedFrom(
  entries: AsyncIterable<Unpacked>,
  archive: string,
  url: string | undefined,
): AsyncGenerator<Arrived> {
  let count = 0;
  try {
    for await (const entry of entries) {
      count += 1;
      yield arrivedAs(`${archive}!${entry.name}`, entry, url);
    }
    if (count === 0) yield { file: archive, error: archiveEmpty(archive) };
  } catch (error) {
    yield { file: archive, error };
  }
}

function arrivedAs(file: string, entry: Unpacked, url: string | undefined): Arrived {
  if ('error' in entry) return { file, error: entry.error };
  const name = basename(entry.name);
  return { file, document: { bytes: entry.bytes, name, ...(url !== undefined && { url }) } };
}
