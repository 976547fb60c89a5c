import type { Outcome } from './examine.js';

const COLUMNS = [
  'reports',
  'figures',
  'read',
  'wrong',
  'unreadable',
  'missed',
  'guessed',
  'misled',
  'told',
  'toldFound',
  'identity',
  'findings',
  'planted',
  'plantedFound',
  'guilty',
  'guiltyNamed',
] as const;

const amount = (outcome: Outcome, column: (typeof COLUMNS)[number]): number => {
  if (column === 'reports') return 1;
  const value = outcome[column];
  return typeof value === 'number' ? value : value.length;
};

const sums = (outcomes: readonly Outcome[]): number[] =>
  COLUMNS.map((column) => outcomes.reduce((total, one) => total + amount(one, column), 0));

const line = (name: string, cells: readonly (string | number)[]): string =>
  `${name.padEnd(14)}${cells.map((cell) => String(cell).padStart(13)).join('')}`;

/** A table of outcomes by layout, the sums last. */
export function summarise(outcomes: readonly Outcome[]): string {
  const layouts = [...new Set(outcomes.map(({ layout }) => layout))];
  return [
    line('layout', COLUMNS),
    ...layouts.map((id) => line(id, sums(outcomes.filter(({ layout }) => layout === id)))),
    line('all', sums(outcomes)),
  ].join('\n');
}

/** Some of what came of the reports, with layout and seed, so that each can be made again. */
export const told = (
  outcomes: readonly Outcome[],
  choose: (outcome: Outcome) => readonly string[],
): string[] =>
  outcomes.flatMap((outcome) => {
    const { layout, seed, form } = outcome;
    return choose(outcome).map((text) => `${layout} “${seed}” ${form}: ${text}`);
  });

/** Everything that must not happen. */
export const failures = (outcomes: readonly Outcome[]): string[] =>
  told(outcomes, ({ wrong, missed, guessed, identity, findings }) => [
    ...wrong.map((text) => `WRONG ${text}`),
    ...guessed.map((text) => `GUESSED ${text}`),
    ...missed.map((text) => `MISSED ${text}`),
    ...identity,
    ...findings,
  ]);
