import { breakAcross } from '@nianbao/domain';
import type { Reading } from '../compute/table.js';
import type { StoredObservation } from '../ports.js';
import { namedYears, namesNoYear, type Query } from '../understand/query.js';
import type { Library } from './library.js';

const unique = (notes: readonly string[]): string[] => [...new Set(notes)];

function byReport(figures: readonly StoredObservation[]): Map<string, string[]> {
  const reports = new Map<string, string[]>();
  for (const figure of figures)
    reports.set(figure.report, [...(reports.get(figure.report) ?? []), figure.id]);
  return reports;
}

/** What the checks found out about the figures of an answer: contradictions first of all. */
export async function findingNotes(
  { ports, wording }: Library,
  figures: readonly StoredObservation[],
): Promise<string[]> {
  const found = await Promise.all(
    [...byReport(figures)].map(([report, ids]) => ports.figures.findings(report, ids)),
  );
  return unique(
    found
      .flat()
      .filter((finding) => finding.severity !== 'info')
      .map((finding) => wording.finding(finding)),
  );
}

/** How the figures were read, where that was not simply as printed. */
export const readingNotes = (
  { wording }: Library,
  figures: readonly StoredObservation[],
): string[] =>
  unique([
    ...(figures.some((one) => one.derivation === 'reconstructed') ? [wording.reconstructed] : []),
    ...(figures.some((one) => one.approximate) ? [wording.approximate] : []),
  ]);

/** 多少人 is asked, 人次 are printed: who came twice was counted twice. */
export const visitNotes = (
  { wording }: Library,
  { unit }: Query,
  figures: readonly StoredObservation[],
): string[] =>
  unit !== null && PERSONS.includes(unit) && figures.some((one) => one.unit === '人次')
    ? [wording.visits]
    : [];

const PERSONS: readonly string[] = ['人', '名', '位', '个人'];

/** What was assumed because the question does not say it. */
export function assumptionNotes(
  { wording }: Library,
  query: Query,
  found: readonly { agency: string; year: number }[],
): string[] {
  const years = unique(found.map((one) => String(one.year)));
  const agencies = unique(found.map((one) => one.agency));
  return [
    ...(namesNoYear(query) && years.length === 1 ? [wording.latestYear(Number(years[0]))] : []),
    ...(query.agencies.length === 0 && agencies.length === 1
      ? [wording.onlyAgency(agencies[0] as string)]
      : []),
  ];
}

/** Years that were named but have no figure. */
export function missingYearNotes(
  { wording }: Library,
  query: Query,
  found: readonly { year: number }[],
): string[] {
  const lacking = namedYears(query).filter((year) => !found.some((one) => one.year === year));
  return lacking.length > 0 ? [wording.missingYears(lacking)] : [];
}

/** Bodies that were named but have no figure, where another one has. */
export function missingBodyNotes(
  { wording }: Library,
  { agencies, sharedName }: Query,
  found: readonly { agency: string }[],
): string[] {
  const lacking = agencies.filter((name) => !found.some(({ agency }) => agency === name));
  return lacking.length > 0 && sharedName === null ? [wording.missingBodies(lacking)] : [];
}

/** Where a series crosses from one form to another that counts otherwise. */
export function breakNotes({ wording }: Library, readings: readonly Reading[]): string[] {
  const forms = unique(
    readings.flatMap((reading) => reading.figures.flatMap(({ form }) => form ?? [])),
  );
  return unique(
    readings.flatMap(({ concept }) =>
      forms
        .flatMap((one) => forms.flatMap((other) => breakAcross(concept, one, other) ?? []))
        .map((note) => wording.seriesBreak(note)),
    ),
  );
}
