import { CONCEPTS, type Finding } from '@nianbao/domain';
import type { AgencyEntry, AnswerPorts, PassageHit, StoredObservation } from '../../src/index.js';

/** What a library of a test holds. */
export interface Held {
  agencies: AgencyEntry[];
  figures?: StoredObservation[];
  passages?: Omit<PassageHit, 'score'>[];
  findings?: (Finding & { report: string })[];
}

const wanted = <T>(list: readonly T[] | undefined, value: T): boolean =>
  list === undefined || list.includes(value);

/** Pairs of neighbouring characters that both texts hold: enough to rank a handful of passages. */
const shared = (words: string, text: string): number =>
  [...words].filter((_, at) => text.includes(words.slice(at, at + 2)) && at + 2 <= words.length)
    .length;

const cellsIn =
  (held: Held): AnswerPorts['figures']['cells'] =>
  async ({ cells, agencies, years }) =>
    (held.figures ?? []).filter(
      (one) =>
        wanted(agencies, one.agency) &&
        wanted(years, one.year) &&
        cells.some(
          (cell) =>
            cell.form === one.form &&
            cell.indicator === one.indicator &&
            cell.measure === one.measure,
        ),
    );

/** Ports over lists in memory. */
export const portsOf = (held: Held): AnswerPorts => ({
  catalogue: { agencies: async () => held.agencies },
  figures: {
    cells: cellsIn(held),
    values: cellsIn(held),
    inPassages: async (passages) =>
      (held.figures ?? []).filter(
        (one) => one.passage !== undefined && passages.includes(one.passage),
      ),
    findings: async (report, observations) =>
      (held.findings ?? []).filter(
        (finding) =>
          finding.report === report &&
          finding.figures.some((figure) => observations.includes(figure.observation)),
      ),
  },
  openRows: { find: async () => [], figures: async () => [] },
  passages: {
    find: async ({ words, agencies, years, limit }) =>
      (held.passages ?? [])
        .filter((hit) => wanted(agencies, hit.agency) && wanted(years, hit.year))
        .map((hit) => ({ ...hit, score: shared(words, hit.text) }))
        .filter((hit) => hit.score > 0)
        .sort((a, b) => b.score - a.score)
        .slice(0, limit),
  },
  names: {
    find: async () =>
      CONCEPTS.map(({ id, label }) => ({
        id,
        kind: 'indicator' as const,
        name: label,
        score: 0.7,
      })),
  },
  words: (text) =>
    [...text.matchAll(/网上|系统|中央/g)].map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
    })),
});

/** A report of the form of 2014 with these figures by row id, and prose by clause. */
export function heldReport(
  agency: string,
  year: number,
  rows: Record<string, [label: string, value: number | null, unit: string]>,
  told: {
    label: string;
    value: number;
    unit: string;
    clause: string;
    text: string;
    approximate?: boolean;
  }[] = [],
): Required<Pick<Held, 'figures' | 'passages'>> {
  const report = `${agency}-${year}`;
  const base = {
    report,
    agency,
    year,
    form: 'national-2014',
    derivation: 'printed' as const,
    column: null,
  };
  const table = Object.entries(rows).map(
    ([indicator, [label, value, unit]]): StoredObservation => ({
      ...base,
      id: `f-${indicator}-count`,
      kind: 'table',
      indicator,
      measure: 'count',
      path: ['统计表', label],
      value,
      unit,
      status: value === null ? 'blank' : 'reported',
      approximate: false,
      source: { section: 's2', block: 0, text: `${label}${unit}${value ?? ''}` },
    }),
  );
  const texts = [...new Set(told.map((one) => one.text))];
  const passages = texts.map((text, index) => ({
    passage: `${report}/p${index}`,
    report,
    agency,
    year,
    section: '概述',
    place: { section: 's1', block: 0, start: index * 1000, end: index * 1000 + text.length },
    text,
  }));
  const prose = told.map((one, index): StoredObservation => {
    const at = texts.indexOf(one.text);
    const start = at * 1000 + one.text.indexOf(one.clause) + one.clause.indexOf(String(one.value));
    return {
      ...base,
      id: `n-${index + 1}`,
      kind: 'narrative',
      indicator: null,
      measure: null,
      path: ['概述', one.label],
      value: one.value,
      unit: one.unit,
      status: 'reported',
      approximate: one.approximate ?? false,
      clause: one.clause,
      passage: `${report}/p${at}`,
      source: {
        section: 's1',
        block: 0,
        start,
        end: start + `${one.value}${one.unit}`.length,
        text: `${one.value}${one.unit}`,
      },
    };
  });
  return { figures: [...table, ...prose], passages };
}
