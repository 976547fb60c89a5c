import { fullRows, rowsOf } from '../drawing/draw.js';
import type { Drawing, Part, Sample } from '../model.js';
import type { Random } from '../random.js';
import { type Layout, plain } from './layout.js';

type Write = (drawing: Drawing, random: Random) => string;

const oneLine = (text: string): string => text.replace(/\n/g, '');

function partText(part: Part, write: Write, random: Random): string {
  return part.kind === 'table' ? write(part.drawing, random) : part.text;
}

const documentText = (sample: Sample, write: Write, random: Random): string =>
  sample.parts.map((part) => partText(part, write, random)).join('\n');

const textsOf = (drawing: Drawing): string[][] =>
  rowsOf(drawing).map((cells) => cells.map(({ text }) => oneLine(text)));

const fullTexts = (drawing: Drawing): string[][] =>
  fullRows(drawing).map((cells) => cells.map(oneLine));

/** Bars behind cells; in front as well, where a line would begin with an empty cell. */
const pipes: Write = (drawing) => {
  const rows = textsOf(drawing);
  const start = rows.some(([first]) => first === '') ? '| ' : '';
  return rows.map((cells) => `${start}${cells.join(' | ')} |`).join('\n');
};

const markdown: Write = (drawing) => {
  const [head = [], ...rows] = fullTexts(drawing).map((cells) => `| ${cells.join(' | ')} |`);
  const rule = `|${' --- |'.repeat(drawing.columns)}`;
  return ['', head, rule, ...rows, ''].join('\n');
};

const tabs: Write = (drawing) =>
  fullTexts(drawing)
    .map((cells) => cells.join('\t'))
    .join('\n');

const spaces: Write = (drawing, random) => {
  const gap = ' '.repeat(random.int(1, 4));
  return textsOf(drawing)
    .map((cells) => cells.filter(Boolean).join(gap))
    .join('\n');
};

const cellALine: Write = (drawing) =>
  textsOf(drawing)
    .flatMap((cells) => cells.filter(Boolean))
    .join('\n');

const layout = (id: string, write: Write, blanks: boolean): Layout => ({
  id,
  can: { blanks, delimited: true, spans: false },
  write: (sample, random) => plain(documentText(sample, write, random)),
});

/** Text in which every cell stands apart. */
export const TEXT_LAYOUTS: readonly Layout[] = [
  layout('pipes', pipes, true),
  layout('markdown', markdown, true),
  layout('tabs', tabs, true),
  layout('spaces', spaces, false),
  layout('cell a line', cellALine, false),
];
