import type { Figures } from '../model.js';

/** One equation between two years: a figure of the year before as it follows from this year's. */
const rowsOf = (figures: Figures, column: string): string[] =>
  [...figures.keys()].flatMap((key) =>
    key.endsWith(`@${column}`) ? [key.slice(0, -column.length - 1)] : [],
  );

/** Puts a figure where it can be one: counts are never negative. */
function put(figures: Figures, key: string, value: number): void {
  if (value >= 0 && figures.has(key)) figures.set(key, value);
}

const figureOf = (figures: Figures, key: string): number => figures.get(key) ?? 0;

/** Applications that were left over begin the next year. */
function chainApplications(now: Figures, before: Figures): void {
  for (const key of [...now.keys()].filter((one) => one.startsWith('carried-in@'))) {
    const column = key.slice('carried-in@'.length);
    const left = figureOf(now, key);
    const done = figureOf(before, `results@${column}`) + left;
    const old = Math.min(figureOf(before, `carried-in@${column}`), done);
    before.set(`carried-out@${column}`, left);
    before.set(`carried-in@${column}`, old);
    before.set(`new@${column}`, done - old);
  }
}

/** The total column again, after the applicants' columns were set one by one. */
function addUp(before: Figures): void {
  for (const row of ['new', 'carried-in', 'carried-out', 'results']) {
    const parts = [...before].filter(
      ([key]) => key.startsWith(`${row}@`) && !key.endsWith('@total'),
    );
    if (parts.length > 0)
      before.set(
        `${row}@total`,
        parts.reduce((sum, [, value]) => sum + value, 0),
      );
  }
}

/** Makes figures of the year before agree with this year's where the forms tie two years together. */
export function chain(now: Figures, before: Figures): Figures {
  chainApplications(now, before);
  addUp(before);
  for (const row of rowsOf(now, 'cumulative')) {
    const since = figureOf(now, `${row}@cumulative`) - figureOf(now, `${row}@year`);
    put(before, `${row}@cumulative`, since);
    put(before, `${row}@year`, Math.min(figureOf(before, `${row}@year`), since));
  }
  for (const row of rowsOf(now, 'previous')) {
    put(
      before,
      `${row}@previous`,
      figureOf(now, `${row}@previous`) - figureOf(before, `${row}@change`),
    );
  }
  for (const row of rowsOf(now, 'repealed')) {
    const stock = figureOf(now, `${row}@in-force`) - figureOf(now, `${row}@made`);
    put(before, `${row}@in-force`, stock + figureOf(now, `${row}@repealed`));
  }
  return before;
}
