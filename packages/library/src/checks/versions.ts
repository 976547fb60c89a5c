import { type Finding, type Observation, type Report, stated } from '@nianbao/domain';
import { grouped } from '../group.js';

/** What the library held for the same body and year, read from other bytes. */
export interface EarlierVersion {
  /** Name of its document. */
  name: string;
  observations: readonly Observation[];
}

/** Differences that the message spells out. */
const SPELLED_OUT = 5;

/** Tells a figure from the others of its report: the cell of the form, else its labels. */
const keyOf = ({ kind, indicator, measure, path, column, unit }: Observation): string =>
  JSON.stringify(
    kind === 'table' && indicator !== null ? [indicator, measure] : [kind, path, column, unit],
  );

/** The figures that nothing else in the report could be mistaken for. */
function unmistakable(observations: readonly Observation[]): Map<string, Observation> {
  const groups = grouped(observations, keyOf);
  return new Map(
    [...groups].flatMap(([key, [first, ...more]]) =>
      first && more.length === 0 ? [[key, first]] : [],
    ),
  );
}

interface Change {
  before: Observation;
  now: Observation;
}

/** What could not be read says nothing about the document. */
const isRead = ({ status }: Observation): boolean => status !== 'unreadable';

const differs = (one: Observation, other: Observation): boolean =>
  isRead(one) && isRead(other) && (one.value !== other.value || one.status !== other.status);

/** Figures that both documents hold and that say something else now, in the order printed now. */
function changes(before: readonly Observation[], now: readonly Observation[]): Change[] {
  const earlier = unmistakable(before);
  return [...unmistakable(now)].flatMap(([key, one]) => {
    const other = earlier.get(key);
    return other && differs(other, one) ? [{ before: other, now: one }] : [];
  });
}

const shown = ({ value, status, source }: Observation): string => {
  if (value !== null) return String(value);
  return status === 'blank' ? '空白' : `“${source.text.trim()}”`;
};

const changeOf = ({ before, now }: Change) => ({
  row: now.path.at(-1) ?? '',
  column: now.column,
  before: shown(before),
  now: shown(now),
});

/** Tells where a new version of a report disagrees with the one it replaces; nothing where it does not. */
export function versionFinding(earlier: EarlierVersion, now: Report): Finding[] {
  const found = changes(earlier.observations, now.observations);
  if (found.length === 0) return [];
  const told = found.slice(0, SPELLED_OUT).map(changeOf);
  return [
    {
      ...stated('version-replaced', { document: earlier.name, count: found.length, changes: told }),
      figures: found.map(({ now: { id, path, column, value } }) => ({
        observation: id,
        path,
        column,
        value,
      })),
      where: now.title,
    },
  ];
}
