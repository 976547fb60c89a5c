import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const bundled = (name: string): string =>
  fileURLToPath(new URL(`../../bundled/${name}`, import.meta.url));

/** A real report's figures as a text file that can be taken in. */
export const REPORT = bundled('nbftz-2018.txt');

/** Two years of one body. */
export const YEARS = { 2021: bundled('pt-2021.txt'), 2022: bundled('pt-2022.txt') };

/** The text of a file. */
export const textOf = (path: string): string => readFileSync(path, 'utf8');

/** Writes a file with the folders above it, and returns its path. */
export function written(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** A ZIP archive of those files. */
export const zipOf = (files: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? new TextEncoder().encode(content) : content,
      ]),
    ),
  );

/** A report with more figures than any office could tell. */
export const hostileText = (): string =>
  `${textOf(REPORT)}\n${'公开政府信息12条，'.repeat(450_000)}`;
