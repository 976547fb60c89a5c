import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = new URL('../../bundled/nbftz-2018.txt', import.meta.url);

/** Text of a real report's figures, as if of another body and year. */
const variantText = (agency: string, year: number): string =>
  readFileSync(SOURCE, 'utf8')
    .replaceAll('宁波保税区（出口加工区）', agency)
    .replaceAll('2018', String(year));

/** Writes that many reports into a folder, each of a body of its own. */
export function writeVariants(folder: string, count: number): string {
  mkdirSync(folder, { recursive: true });
  for (let number = 1; number <= count; number += 1) {
    const text = variantText(`临港${number}号街道办事处`, 2014 + (number % 5));
    writeFileSync(join(folder, `${String(number).padStart(3, '0')}.txt`), text);
  }
  return folder;
}
