import { APPLICANTS, type Form } from '@nianbao/domain';
import type { Figures } from '../model.js';
import type { Random } from '../random.js';
import { makeCount, sum } from './counts.js';

const FLOW = ['new', 'carried-in', 'results', 'carried-out'];

/** Rows of the results: each case ends in one of them. */
function resultRows(form: Form): string[] {
  const table = form.tables.find(({ id }) => id === 'applications');
  return (table?.rows ?? []).flatMap(({ id }) => (id === null || FLOW.includes(id) ? [] : [id]));
}

/** How many cases ended in a row: natural persons ask for most, research hardly ever. */
function casesOf(random: Random, applicant: number): number {
  const busy = [0.35, 0.15, 0.04, 0.04, 0.06, 0.08][applicant] as number;
  return random.chance(busy) ? makeCount(random) : 0;
}

/** One applicant's cases from the first day of the year to the last. */
function fillColumn(figures: Figures, rows: string[], applicant: number, random: Random): void {
  const column = APPLICANTS[applicant] as string;
  const results = rows.map(() => casesOf(random, applicant));
  const done = sum(results);
  const left = casesOf(random, applicant);
  const before = random.chance(0.4) ? random.int(0, done + left) : 0;
  rows.forEach((row, at) => {
    figures.set(`${row}@${column}`, results[at] as number);
  });
  figures.set(`results@${column}`, done);
  figures.set(`carried-out@${column}`, left);
  figures.set(`carried-in@${column}`, before);
  figures.set(`new@${column}`, done + left - before);
}

/** Figures of part three since 2019 that meet each other. */
export function makeApplications(form: Form, random: Random): Figures {
  const figures: Figures = new Map();
  const rows = resultRows(form);
  APPLICANTS.forEach((_, applicant) => {
    fillColumn(figures, rows, applicant, random);
  });
  for (const row of [...rows, ...FLOW]) {
    const parts = APPLICANTS.map((column) => figures.get(`${row}@${column}`) ?? 0);
    figures.set(`${row}@total`, sum(parts));
  }
  return figures;
}

/** Figures of part four since 2019. */
export function makeCases(random: Random): Figures {
  const figures: Figures = new Map();
  for (const row of ['review', 'litigation-direct', 'litigation-after-review']) {
    const parts = ['upheld', 'corrected', 'other', 'pending'].map((column) => {
      const value = random.chance(0.4) ? makeCount(random) : 0;
      figures.set(`${row}@${column}`, value);
      return value;
    });
    figures.set(`${row}@total`, sum(parts));
  }
  return figures;
}
