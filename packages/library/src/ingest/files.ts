import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileEmpty, fileMissing, fileTooLarge, fileUnreadable } from '../errors.js';
import type { ReadingSettings } from '../reading/settings.js';

type Sizes = Pick<ReadingSettings, 'maxBytes' | 'maxArchiveBytes'>;

/**
 * The files that a path stands for: itself, or every file below a folder by name, without hidden
 * ones and without following links to folders. Throws `file-missing` or `file-unreadable`.
 */
export function filesAt(path: string): string[] {
  return statOf(path).isDirectory() ? filesBelow(path) : [path];
}

function filesBelow(folder: string): string[] {
  const entries = reading(folder, () => readdirSync(folder, { withFileTypes: true }));
  return entries
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() || isLinkToFile(path, entry.isSymbolicLink()) ? [path] : [];
    });
}

const isLinkToFile = (path: string, link: boolean): boolean =>
  link && statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** The bytes of a file. Throws `file-missing`, `file-empty`, `file-too-large` or `file-unreadable`. */
export function readDocumentFile(path: string, sizes: Sizes): Uint8Array {
  const stat = statOf(path);
  if (!stat.isFile()) throw fileUnreadable(path, '不是普通文件');
  const isArchive = extname(path).toLowerCase() === '.zip';
  checkSize(path, stat.size, isArchive ? sizes.maxArchiveBytes : sizes.maxBytes);
  return reading(path, () => readFileSync(path));
}

/** Refuses documents of no bytes and of too many. */
export function checkSize(name: string, bytes: number, most: number): void {
  if (bytes === 0) throw fileEmpty(name);
  if (bytes > most) throw fileTooLarge(name, bytes, most);
}

const statOf = (path: string) => reading(path, () => statSync(path));

const REASONS: Record<string, string> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  ELOOP: '链接成环',
  EMFILE: '打开的文件过多',
  EIO: '磁盘读取出错',
};

const MISSING = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);

function reading<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (MISSING.has(code)) throw fileMissing(path);
    throw fileUnreadable(path, REASONS[code] ?? code, { cause });
  }
}
