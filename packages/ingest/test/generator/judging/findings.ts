import { checkReport, type Finding, type Form, type Report } from '@nianbao/domain';
import type { Sample } from '../model.js';
import { formOf } from '../printed-form.js';
import type { Wishes } from '../wishes.js';
import { brokenRelations, guiltyCells, printedValues } from './relations.js';

const keysIn = (finding: Finding, report: Report): string =>
  finding.figures
    .map(({ observation }) => report.observations.find(({ id }) => id === observation))
    .map((one) => `${one?.indicator}@${one?.measure}`)
    .sort()
    .join();

/** Broken relations that no finding tells. */
function untold(form: Form, sample: Sample, report: Report, findings: Finding[]): string[] {
  const codes = ['relation-broken', 'part-above-whole'];
  const told = findings.filter(({ code }) => codes.includes(code));
  const there = new Set(told.map((finding) => keysIn(finding, report)));
  return brokenRelations(form, printedValues(sample))
    .filter(({ left, right }) => !there.has([...left, ...right].sort().join()))
    .map(({ id }) => `relation not found broken: ${id}`);
}

/** The one cell that explains two broken relations or more, where no finding names it. */
function unnamed(form: Form, sample: Sample, report: Report, findings: Finding[]): string[] {
  const values = printedValues(sample);
  const guilty = guiltyCells(form, values);
  if (guilty.length !== 1 || brokenRelations(form, values).length < 2) return [];
  const suspects = findings.filter(({ code }) => code === 'cell-suspect');
  const isNamed = suspects.some((finding) => keysIn(finding, report) === guilty[0]);
  return isNamed ? [] : [`guilty cell not named: ${guilty[0]}`];
}

/** Told of every run of figures that only another year takes apart; true where figures have run together. */
const OF_GLUED: readonly string[] = ['figure-inferred'];

/** Findings on a report that has no fault. */
function untrue(findings: Finding[], isGlued: boolean): string[] {
  return findings
    .filter(({ severity, code }) => severity !== 'info' && !(isGlued && OF_GLUED.includes(code)))
    .map(({ code, message }) => `untrue finding ${code}: ${message}`);
}

const isDistorted = ({ distortions }: Wishes): boolean => Object.values(distortions).some(Boolean);

const isFaultless = (sample: Sample, wishes: Wishes): boolean =>
  sample.misprints.length === 0 &&
  !wishes.differs &&
  !wishes.droppedHeadings &&
  !isDistorted(wishes) &&
  wishes.printing.blanks === 0 &&
  wishes.printing.marks === 0;

/** How many relations the printed figures break, and how many cells alone explain it; what was found of both. */
export interface Planted {
  planted: number;
  plantedFound: number;
  guilty: number;
  guiltyNamed: number;
}

/** Counts what was broken on purpose in a report whose figures are all read, and what was found of it. */
export function countPlanted(sample: Sample, report: Report): Planted {
  const form = formOf(sample);
  const values = printedValues(sample);
  const findings = [...report.findings, ...checkReport(report)];
  const planted = brokenRelations(form, values).length;
  const guilty = planted > 1 && guiltyCells(form, values).length === 1 ? 1 : 0;
  return {
    planted,
    plantedFound: planted - untold(form, sample, report, findings).length,
    guilty,
    guiltyNamed: guilty - unnamed(form, sample, report, findings).length,
  };
}

/** What the checks should have said of a report whose figures are all read, and did not; or the other way. */
export function judgeFindings(
  sample: Sample,
  wishes: Wishes,
  report: Report,
  isGlued: boolean,
): string[] {
  const form = formOf(sample);
  const findings = [...report.findings, ...checkReport(report)];
  const contradicted = sample.told.some(({ differs }) => differs);
  const isTold = findings.some(({ code }) => code === 'narrative-differs');
  return [
    ...untold(form, sample, report, findings),
    ...unnamed(form, sample, report, findings),
    ...(contradicted && !isTold ? ['contradiction of prose and table not found'] : []),
    ...(isFaultless(sample, wishes) ? untrue(findings, isGlued) : []),
  ];
}
