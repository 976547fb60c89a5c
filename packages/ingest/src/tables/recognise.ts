import { FORMS, type Form, type FormTable, type WordPlaces, wordFinder } from '@nianbao/domain';
import { type Anchor, anchorsOf } from './anchors.js';
import { bestChain } from './chain.js';
import { fillMissing } from './fill.js';
import { exactPlaces, keysAlone, type Match, MOST_PLACES } from './match.js';

/** A form recognised by its labels, and where they stand in the skeleton. */
export interface Recognition {
  form: Form;
  matches: Match[];
}

/** A table counts as present when it shows so large a share of its labels, or so many of a long one. */
const SHARE = 0.6;
const MANY = 12;

/** Every spelling that is looked for in a text, of all forms at once. */
const findKeys = wordFinder(FORMS.flatMap(anchorsOf).flatMap(keysAlone));

/** Heads of a place's own table; where they show, a few known rows are enough. */
const OPEN_HEAD = /(?:指标名称|统计指标|指标|项目)(?:计量)?单位/;
const FEWEST_OPEN = 3;
const AROUND = 60;

/** A table that each place fills with its own rows shows its heads, and some rows of the known ones. */
function isOpenTable(text: string, matches: readonly Match[]): boolean {
  const rows = matches.filter(({ anchor }) => anchor.kind === 'row');
  const first = matches[0]?.start ?? 0;
  return (
    rows.length >= FEWEST_OPEN &&
    OPEN_HEAD.test(text.slice(Math.max(0, first - AROUND), rows[0]?.start))
  );
}

/** Labels at the beginning of a table that show it where the document ends within it. */
const FEWEST_OF_CUT = 8;
const SHARE_OF_CUT = 0.8;

/**
 * A table that the document breaks off in: nearly all of its labels down to the last one found, heads and a
 * row of figures at least, and nothing of the form behind them.
 */
function isCutTable(
  table: FormTable,
  anchors: readonly Anchor[],
  matches: readonly Match[],
): boolean {
  const found = matches.filter(({ anchor }) => anchor.table === table);
  const last = found.at(-1)?.anchor;
  if (last === undefined || last !== matches.at(-1)?.anchor) return false;
  if (!found.some(({ anchor }) => anchor.row?.id)) return false;
  const begun = anchors.filter((anchor) => anchor.table === table && anchor.index <= last.index);
  return found.length >= FEWEST_OF_CUT && found.length >= begun.length * SHARE_OF_CUT;
}

/** Keeps the labels of tables that show most of themselves; a few labels in prose are no table. */
function presentTables(text: string, anchors: readonly Anchor[], matches: Match[]): Match[] {
  const present = new Set(
    [...new Set(anchors.map((anchor) => anchor.table))].filter((table) => {
      const all = anchors.filter((anchor) => anchor.table === table).length;
      const found = matches.filter((match) => match.anchor.table === table);
      if (table.open && isOpenTable(text, found)) return true;
      if (isCutTable(table, anchors, matches)) return true;
      return found.length >= Math.min(MANY, all * SHARE);
    }),
  );
  return matches.filter((match) => present.has(match.anchor.table));
}

const weight = (matches: readonly Match[]): number =>
  matches.reduce((sum, match) => sum + match.end - match.start - 2 * match.distance, 0);

function matchForm(text: string, form: Form, found: WordPlaces): Recognition {
  const anchors = anchorsOf(form);
  const chain = bestChain(text, anchors, exactPlaces(anchors, found));
  const filled = chain.matches.length > 0 ? fillMissing(text, anchors, chain.matches) : [];
  return { form, matches: presentTables(text, anchors, filled) };
}

/** The year that a text names most often. */
function yearNamed(text: string): number | undefined {
  const counts = new Map<number, number>();
  for (const [, year] of text.matchAll(/(?<!\d)(20[0-3]\d)年/g))
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const isOfYear = ({ years }: Form, year: number): boolean =>
  year >= years.first && year <= (years.last ?? year);

/** Of forms that the labels show equally well, as where half a table is left, the one of the year comes first. */
function byYear(text: string): (form: Form) => number {
  const year = yearNamed(text);
  return (form) => Number(year !== undefined && isOfYear(form, year));
}

/** The form whose labels a text shows best, or undefined. Recognised by labels, never by the year alone. */
export function recogniseForm(skeleton: string): Recognition | undefined {
  const places = findKeys(skeleton, MOST_PLACES + 1);
  const found = FORMS.map((form) => matchForm(skeleton, form, places)).filter(
    ({ matches }) => matches.length > 0,
  );
  const fitting = byYear(skeleton);
  return found.sort(
    (a, b) => weight(b.matches) - weight(a.matches) || fitting(b.form) - fitting(a.form),
  )[0];
}
