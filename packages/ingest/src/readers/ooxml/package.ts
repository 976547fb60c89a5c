import { type Entry, readDirectory } from '../zip/directory.js';
import { corrupt } from '../zip/errors.js';
import { extract } from '../zip/inflate.js';
import { DEFAULT_ARCHIVE_LIMITS } from '../zip/limits.js';
import type { OfficeLimits } from './limits.js';
import { children, parseTree } from './tree.js';
import { attribute } from './xml.js';

/** A link from one part to another. */
export interface Relationship {
  id: string;
  /** Last word of its type, the same in transitional and strict files: `styles`, `worksheet`. */
  type: string;
  target: string;
}

/** The parts of an office file by their paths. */
export interface OfficePackage {
  /** Bytes of a part, or undefined where there is none. */
  part(path: string): Uint8Array | undefined;
  /** Bytes of a part without which the file means nothing. */
  required(path: string): Uint8Array;
  /** Where the links of a part lead; of the file itself with an empty path. */
  relationships(path: string): Relationship[];
}

/** Part names ignore case, and some programs write `\` or a leading `/`. */
const keyOf = (path: string): string => path.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

function linksOf(path: string): string {
  const folder = folderOf(path);
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const name of `${folder}${target}`.split('/')) {
    if (name === '..') path.pop();
    else if (name !== '.') path.push(name);
  }
  return path.join('/');
}

function readLinks(bytes: Uint8Array, folder: string, part: string): Relationship[] {
  const links = children(parseTree(bytes, part), 'Relationship');
  return links
    .filter((link) => attribute(link.attributes, 'TargetMode') !== 'External')
    .map(({ attributes }) => ({
      id: attribute(attributes, 'Id') ?? '',
      type: attribute(attributes, 'Type')?.split('/').at(-1) ?? '',
      target: resolve(folder, attribute(attributes, 'Target') ?? ''),
    }));
}

/** Opens a ZIP file as an office package. */
export function openPackage(bytes: Uint8Array, limits: OfficeLimits): OfficePackage {
  const entries = new Map<string, Entry>();
  for (const entry of readDirectory(bytes, DEFAULT_ARCHIVE_LIMITS)) {
    entries.set(keyOf(entry.name), entry);
  }
  let left = limits.maxTotalBytes;
  const part = (path: string): Uint8Array | undefined => {
    const entry = entries.get(keyOf(path));
    if (!entry) return undefined;
    const maxEntryBytes = Math.min(limits.maxPartBytes, left);
    const found = extract(bytes, entry, { maxEntryBytes, maxRatio: Number.POSITIVE_INFINITY });
    left -= found.length;
    return found;
  };
  return {
    part,
    required(path) {
      const found = part(path);
      if (!found) throw corrupt(`缺少内部文件 ${path}`);
      return found;
    },
    relationships(path) {
      const found = part(linksOf(path));
      return found ? readLinks(found, folderOf(path), linksOf(path)) : [];
    },
  };
}

/** The part that a package is about, by its links or by its usual place. */
export function mainPart(office: OfficePackage, usual: string): string {
  const link = office.relationships('').find(({ type }) => type === 'officeDocument');
  return link?.target ?? usual;
}
