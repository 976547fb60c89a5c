import type { Finding, FindingCode, FormRow, FormTable, Observation } from '@nianbao/domain';
import { readingFinding } from '../findings.js';
import { ambiguityOf } from './ambiguity.js';
import { MISREAD_ZERO } from './cell.js';
import type { Decision } from './decision.js';
import { observationId } from './placing.js';
import type { FoundTables } from './read-tables.js';
import type { TableGroup } from './regions.js';

/** Why a line was not decided, as a finding. */
const REASONS = {
  decided: 'figure-unreadable',
  none: 'figure-unreadable',
  ambiguous: 'figure-ambiguous',
  budget: 'search-exhausted',
} as const satisfies Record<Decision['reason'], FindingCode>;

/** As much of what is printed as tells the place. */
const shownOf = ({ source }: Observation): string => source.text.slice(0, 60);

function unread(decision: Decision, figures: readonly Observation[]): Finding[] {
  const [first] = figures;
  if (!first) return [];
  const code = REASONS[decision.reason];
  const name = decision.readings.line.slots.length > 1 ? first.path.join(' / ') : first.path.at(-1);
  const line = { name: `${name}`, printed: shownOf(first) };
  const parameters = {
    'figure-unreadable': { ...line, cell: decision.reason === 'decided' },
    'figure-ambiguous': ambiguityOf(decision, `${name}`),
    'search-exhausted': line,
  }[code];
  return [readingFinding(code, parameters as never, first.path[0] as string, figures)];
}

/** One finding for each line that only the years beside could settle. */
function inferred(
  decisions: readonly Decision[],
  byId: ReadonlyMap<string, Observation>,
): Finding[] {
  return decisions.flatMap(({ byYears, readings }) => {
    const figures = readings.line.slots.flatMap((slot) => byId.get(observationId(slot)) ?? []);
    const [first] = figures;
    if (!byYears || !first) return [];
    const told = {
      ...{ name: first.path.join(' / '), printed: shownOf(first) },
      figures: figures.map(({ column, value }) => ({ column, value })),
    };
    return [readingFinding('figure-inferred', told, first.path[0] as string, figures)];
  });
}

/** One finding for all zeros that a scan turned into letters. */
function repairedZeros(
  decisions: readonly Decision[],
  byId: ReadonlyMap<string, Observation>,
): Finding[] {
  const repaired = decisions.filter(({ chosen }) => chosen?.repaired);
  const figures = repaired.flatMap(({ readings }) =>
    readings.line.slots.flatMap((slot) => byId.get(observationId(slot)) ?? []),
  );
  const letters = repaired.flatMap(({ readings }) => readings.zone.text.match(MISREAD_ZERO) ?? []);
  const read = [...new Set(letters)].map((letter) => letter.toUpperCase());
  const told = { read, meant: '0', cells: letters.length, around: null };
  const where = figures[0]?.path[0] ?? '';
  return figures.length > 0 ? [readingFinding('character-repaired', told, where, figures)] : [];
}

/** Rows that a finding names. */
const ROWS_NAMED = 4;

/** Where a document breaks off in its last table, the rows that would follow are no gap of the table. */
function upToEnd(rows: readonly FormRow[], found: ReadonlySet<FormRow | undefined>): FormRow[] {
  const last = rows.findLastIndex((row) => found.has(row));
  return rows.slice(0, last + 1);
}

/** Fewer letters than this behind the last table are no further part. */
const REST = 80;

const isLast = ({ groups, skeleton }: FoundTables, group: TableGroup): boolean =>
  group === groups.at(-1) && (skeleton.at.at(-1) ?? 0) - group.region.end < REST;

/** Optional rows that were read: they stand for the rows below them. */
const optionalRead = ({ lines }: FoundTables): FormRow[] =>
  lines.flatMap(({ label }) => (label.anchor.row?.optional ? [label.anchor.row] : []));

const isWithin = ({ path }: FormRow, rows: readonly FormRow[]): boolean =>
  rows.some((row) => row.path.every((label, at) => path[at] === label));

/** Rows of the form that the report's table does not show; where each place prints its own, none is missing. */
function missingRows(found: FoundTables): Finding[] {
  return found.groups.flatMap((group) => {
    const shown = new Set(group.labels.map(({ anchor }) => anchor.row));
    const whole = optionalRead(found);
    const torn = isLast(found, group);
    return group.tables
      .filter((table) => table.layout === 'down' && !table.open)
      .flatMap((table) => {
        const ends = torn && table === group.tables.at(-1);
        const asked = ends ? upToEnd(table.rows, shown) : table.rows;
        return missingFinding(
          found,
          table,
          asked.filter((row) => !shown.has(row) && !isWithin(row, whole)),
        );
      });
  });
}

function missingFinding({ form }: FoundTables, table: FormTable, rows: FormRow[]): Finding[] {
  const missing = rows.filter((row) => row.id !== null && !row.optional);
  const rowsNamed = missing.slice(0, ROWS_NAMED).map((row) => row.label);
  const told = { form: form.title, rows: rowsNamed, count: missing.length };
  return missing.length > 0 ? [readingFinding('row-missing', told, table.part)] : [];
}

/** What reading the tables found out: unread cells, repaired characters, missing rows. */
export function tableFindings(
  found: FoundTables,
  decisions: readonly Decision[],
  figures: readonly Observation[],
): Finding[] {
  const byId = new Map(figures.map((one) => [one.id, one]));
  const unreadable = decisions.flatMap((decision) => {
    const own = decision.readings.line.slots.flatMap((slot) => byId.get(observationId(slot)) ?? []);
    return unread(
      decision,
      own.filter((one) => one.status === 'unreadable'),
    );
  });
  return [
    ...inferred(decisions, byId),
    ...repairedZeros(decisions, byId),
    ...unreadable,
    ...missingRows(found),
  ];
}
