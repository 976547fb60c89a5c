import { readFileSync } from 'node:fs';
import type { SourceBlock } from '../../src/model/blocks.js';

interface Gold {
  figures: { path: string[]; value: number }[];
}

/** A line of a table: words, then numbers. */
export interface Line {
  label: string;
  values: number[];
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const letters = (text: string): string => text.replace(/[^\p{Script=Han}]/gu, '');

/** Lines of the gold; the boxes of part four stand on one line without a label. */
function goldLines(gold: Gold): Line[] {
  const lines = new Map<string, Line>();
  for (const { path, value } of gold.figures) {
    const isDispute = /行政(?:复议|诉讼)/.test(path[0] ?? '');
    const key = isDispute ? '' : path.join('>');
    const line = lines.get(key) ?? { label: isDispute ? '' : (path.at(-1) ?? ''), values: [] };
    line.values.push(value);
    lines.set(key, line);
  }
  return [...lines.values()];
}

/** Lines of all grids that hold numbers. */
function gridLines(blocks: readonly SourceBlock[]): Line[] {
  const rows = blocks.flatMap((block) => (block.kind === 'grid' ? block.rows : []));
  return rows
    .map((row) => row.map(({ text }) => text.trim()))
    .map((row) => ({
      label: row.filter((text) => !NUMBER.test(text)).join(''),
      values: row.filter((text) => NUMBER.test(text)).map(Number),
    }))
    .filter(({ values }) => values.length > 0);
}

/** Share of the letters of the gold label that the printed label has; printed labels hold slips. */
function likeness(gold: string, printed: string): number {
  const wanted = [...letters(gold)];
  const there = new Set(letters(printed));
  if (wanted.length === 0) return 1;
  return wanted.filter((letter) => there.has(letter)).length / wanted.length;
}

const told = ({ label, values }: Line): string => `${label} ${values.join(' ')}`;

/** Lines that the grids do not show at the same place with the same numbers and nearly the same label. */
export function missingLines(blocks: readonly SourceBlock[], wanted: readonly Line[]): string[] {
  const found = gridLines(blocks);
  const problems = wanted.flatMap((line, index) => {
    const there = found[index] ?? { label: '', values: [] };
    const isSame = line.values.join() === there.values.join();
    return isSame && likeness(line.label, there.label) > 0.75
      ? []
      : [`${told(line)} ≠ ${told(there)}`];
  });
  const more = found.slice(wanted.length).map((line) => `more: ${told(line)}`);
  return [...problems, ...more];
}

/** Lines of the gold that the grids do not show where they should. */
export const missingFigures = (blocks: readonly SourceBlock[], gold: URL): string[] =>
  missingLines(blocks, goldLines(JSON.parse(readFileSync(gold, 'utf8')) as Gold));
