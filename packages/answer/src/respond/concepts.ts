import { sumOf } from '@nianbao/domain';
import { type Reading, readConcept } from '../compute/table.js';
import type { AnswerValue } from '../model.js';
import type { AgencyEntry, AnswerPorts } from '../ports.js';
import type { Query, Subject } from '../understand/query.js';
import { answerValue, labelOf, operandsOf, tableEvidence, unitOf } from './evidence.js';
import { askedFor, heldInstead } from './held.js';
import { assumptionNotes, breakNotes, findingNotes, readingNotes } from './notes.js';
import { type Result, result } from './result.js';
import { amount, WORDING } from './wording.js';

const MOST_AGENCIES = 5;

/** What answering needs beside the query. */
export interface Library {
  ports: AnswerPorts;
  agencies: readonly AgencyEntry[];
}

const subjectOf = (reading: Reading): string =>
  WORDING.subject(reading.agency, reading.year, labelOf(reading));
const numberOf = (reading: Reading): string => amount(reading.value as number, unitOf(reading));
const figuresOf = (readings: readonly Reading[]) => readings.flatMap((reading) => reading.figures);

async function notesOn(
  { ports }: Library,
  query: Query,
  readings: readonly Reading[],
): Promise<string[]> {
  const figures = figuresOf(readings);
  return [
    ...(await findingNotes(ports, figures)),
    ...assumptionNotes(query, readings),
    ...readingNotes(figures),
    ...breakNotes(readings),
  ];
}

function missing(
  library: Library,
  query: Query,
  label: string,
  readings: readonly Reading[],
): Result {
  const [empty] = readings;
  if (!empty)
    return result({
      status: 'no_data',
      answer: WORDING.noFigure(askedFor(query, label), heldInstead(library.agencies, query)),
    });
  const unreadable = empty.figures.some((figure) => figure.status === 'unreadable');
  const answer = unreadable
    ? WORDING.unreadable(subjectOf(empty))
    : WORDING.blank(subjectOf(empty));
  return result({ status: 'no_data', answer, evidence: empty.figures.map(tableEvidence) });
}

function sentence(query: Query, readings: readonly Reading[]): string {
  const [first, ...others] = readings as [Reading, ...Reading[]];
  if (others.length > 0)
    return WORDING.several(readings.map((one) => WORDING.item(numberOf(one), subjectOf(one))));
  if (query.yesNo)
    return (first.value === 0 ? WORDING.no : WORDING.yes)(numberOf(first), subjectOf(first));
  const parts = operandsOf(first).map((part) => `${part.label} ${amount(part.value, part.unit)}`);
  return parts.length > 0
    ? WORDING.sum(numberOf(first), subjectOf(first), parts)
    : WORDING.value(numberOf(first), subjectOf(first));
}

/** At most five bodies are answered for; the others become options. */
function firstAgencies(
  query: Query,
  readings: readonly Reading[],
): { shown: Reading[]; options: string[] } {
  const names = [...new Set(readings.map((one) => one.agency))];
  const shown = new Set(names.slice(0, MOST_AGENCIES));
  return {
    shown: readings.filter((one) => shown.has(one.agency)),
    options: names.slice(MOST_AGENCIES).map((name) => `${name}${query.question}`),
  };
}

async function listed(
  library: Library,
  query: Query,
  readings: readonly Reading[],
): Promise<Result> {
  const { shown, options } = firstAgencies(query, readings);
  return result({
    status: 'answered',
    answer: sentence(query, shown),
    values: [...shown.map(answerValue), ...shown.flatMap(operandsOf)],
    evidence: figuresOf(shown).map(tableEvidence),
    notes: [
      ...(await notesOn(library, query, shown)),
      ...(options.length > 0 ? [WORDING.moreAgencies(options.length)] : []),
    ],
    options,
  });
}

async function added(
  library: Library,
  query: Query,
  readings: readonly Reading[],
): Promise<Result> {
  const [first] = readings as [Reading, ...Reading[]];
  const units = new Set(readings.map(unitOf));
  if (units.size > 1) {
    const separate = await listed(library, query, readings);
    return { ...separate, notes: [WORDING.mixedUnits, ...separate.notes] };
  }
  const operands = readings.map(answerValue);
  const total: AnswerValue = {
    value: sumOf(operands.map((one) => one.value)),
    unit: unitOf(first),
    agency: first.agency,
    year: first.year,
    label: readings.map(labelOf).join(' + '),
    operation: 'sum',
  };
  const parts = operands.map((one) => `${one.label} ${amount(one.value, one.unit)}`);
  return result({
    status: 'answered',
    answer: WORDING.sum(
      amount(total.value, total.unit),
      WORDING.subject(first.agency, first.year, '合计'),
      parts,
    ),
    values: [total, ...operands],
    evidence: figuresOf(readings).map(tableEvidence),
    notes: await notesOn(library, query, readings),
  });
}

/** A sum is taken over the concepts of one body and year; anything wider is listed. */
const canAdd = (query: Query, readings: readonly Reading[], count: number): boolean =>
  query.sum &&
  count > 1 &&
  readings.length === count &&
  new Set(readings.map((one) => one.report)).size === 1;

/** Answers for one or several concepts; undefined where no report has such a figure at all. */
export async function answerConcepts(
  library: Library,
  query: Query,
  subject: Extract<Subject, { kind: 'concepts' }>,
): Promise<Result | undefined> {
  const readings = (
    await Promise.all(subject.concepts.map((one) => readConcept(library.ports, one, query)))
  ).flat();
  if (readings.length === 0) return undefined;
  const valued = readings.filter((one) => one.value !== null);
  const label = subject.concepts.map((one) => one.label).join('、');
  if (valued.length === 0) return missing(library, query, label, readings);
  if (canAdd(query, valued, subject.concepts.length)) return added(library, query, valued);
  return listed(library, query, valued);
}

/** Says that there is no such figure, and what there is. */
export const noSuchFigure = (library: Library, query: Query, label: string): Result =>
  missing(library, query, label, []);

/** Answers A 占 B 的比例 for each body and year that has both. */
export async function answerShare(
  library: Library,
  query: Query,
  subject: Extract<Subject, { kind: 'share' }>,
): Promise<Result | undefined> {
  const [parts, wholes] = await Promise.all([
    readConcept(library.ports, subject.part, query),
    readConcept(library.ports, subject.whole, query),
  ]);
  const whole = wholes.find(
    (one) =>
      one.value !== null && parts.some((part) => part.report === one.report && part.value !== null),
  );
  const part = parts.find((one) => one.report === whole?.report);
  if (!whole || !part) return undefined;
  if (whole.value === 0)
    return result({ status: 'no_data', answer: WORDING.shareOfZero(subjectOf(whole)) });
  return shareResult(library, query, part, whole);
}

async function shareResult(
  library: Library,
  query: Query,
  part: Reading,
  whole: Reading,
): Promise<Result> {
  const percent = Math.round(((part.value as number) / (whole.value as number)) * 10_000) / 100;
  const label = `${labelOf(part)}占${labelOf(whole)}的比例`;
  const share: AnswerValue = {
    value: percent,
    unit: '%',
    agency: part.agency,
    year: part.year,
    label,
    operation: 'share',
  };
  return result({
    status: 'answered',
    answer: WORDING.share(
      amount(percent, '%'),
      WORDING.subject(part.agency, part.year, label),
      numberOf(part),
      numberOf(whole),
    ),
    values: [share, answerValue(part), answerValue(whole)],
    evidence: figuresOf([part, whole]).map(tableEvidence),
    notes: await notesOn(library, query, [part, whole]),
  });
}
