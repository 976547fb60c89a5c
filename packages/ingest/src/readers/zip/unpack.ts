import { isNianbaoError, NianbaoError } from '@nianbao/domain';
import { isArchive } from './container.js';
import { type Entry, readDirectory } from './directory.js';
import { tooLarge } from './errors.js';
import { extract } from './inflate.js';
import { type ArchiveLimits, DEFAULT_ARCHIVE_LIMITS } from './limits.js';
import { harmlessName, isClutter } from './names.js';

/** One file of an archive, or why that one could not be taken out. */
export type Unpacked = { name: string; bytes: Uint8Array } | { name: string; error: NianbaoError };

/** An archive that is being walked; `folder` is the name of the nested archive, with its slash. */
interface Level {
  bytes: Uint8Array;
  folder: string;
  entries: Iterator<Entry>;
}

/** Names are for people and for reports of what happened: nothing is written to disk under them. */
const isWanted = (entry: Entry): boolean =>
  !entry.isFolder && !isClutter(entry.name.replace(/\\/g, '/'));

/** What is left of the limits over all levels. */
interface Walk {
  limits: ArchiveLimits;
  entries: number;
  bytes: number;
}

function open(bytes: Uint8Array, folder: string, walk: Walk): Level {
  const entries = readDirectory(bytes, { maxEntries: walk.entries });
  walk.entries -= entries.length;
  return { bytes, folder, entries: entries.filter(isWanted).values() };
}

/** What one step of the walk found. */
type Step = Unpacked | Level;

function deeper(name: string, bytes: Uint8Array, depth: number, walk: Walk): Step {
  if (!isArchive(bytes)) return { name, bytes };
  const { maxDepth } = walk.limits;
  if (depth < maxDepth) return open(bytes, `${name}/`, walk);
  const message = `“${name}”是压缩包中的压缩包，已超过 ${maxDepth} 层。请先解压后再试。`;
  return { name, error: new NianbaoError('file-too-large', message) };
}

function step(level: Level, entry: Entry, depth: number, walk: Walk): Step {
  const name = level.folder + harmlessName(entry.name);
  try {
    return deeper(name, extract(level.bytes, entry, walk.limits), depth, walk);
  } catch (error) {
    if (isNianbaoError(error)) return { name, error };
    throw error;
  }
}

/** Counts inflated bytes over all levels, nested archives and files already handed on included. */
function spend(walk: Walk, bytes: number): void {
  walk.bytes -= bytes;
  if (walk.bytes < 0) throw tooLarge('压缩包解压后的总大小');
}

/**
 * The files of a ZIP archive, those of archives within it too, one at a time. A file that cannot be taken
 * out is an outcome of its own and the others follow; throws only where the archive as a whole cannot be
 * read or grows beyond its limits.
 *
 * @example
 * for await (const file of unpack(bytes)) {
 *   if ('error' in file) console.error(file.name, file.error.message);
 *   else await read(file);
 * }
 */
export async function* unpack(
  bytes: Uint8Array,
  settings: Partial<ArchiveLimits> = {},
): AsyncGenerator<Unpacked> {
  const limits = { ...DEFAULT_ARCHIVE_LIMITS, ...settings };
  const walk: Walk = { limits, entries: limits.maxEntries, bytes: limits.maxTotalBytes };
  const levels: Level[] = [open(bytes, '', walk)];
  while (levels.length > 0) {
    const level = levels.at(-1) as Level;
    const next = level.entries.next();
    if (next.done) {
      levels.pop();
      continue;
    }
    const found = step(level, next.value, levels.length, walk);
    if ('bytes' in found) spend(walk, found.bytes.length);
    if ('entries' in found) levels.push(found);
    else yield found;
  }
}
