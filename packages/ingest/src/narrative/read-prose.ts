import type { Observation, Section } from '@nianbao/domain';
import { clauseAround } from './clauses.js';
import { labelOf } from './labels.js';
import { numbersIn, type ProseNumber } from './numbers.js';
import { respectiveLabels } from './respective.js';
import { yearOf } from './years.js';

/** Body, year and form that the figures of a report share. */
export interface ReportKey {
  agency: string;
  year: number;
  form: string | null;
}

interface Told {
  number: ProseNumber;
  label: string;
}

const OPENING = /[（(]/;
const CLOSING = /[）)]/;

/** Where the bracket that closes before `end`, behind `start`, was opened; undefined where none closes there. */
function openedAt(text: string, start: number, end: number): number | undefined {
  let open = 0;
  let closing = -1;
  for (let at = start; at < end && closing < 0; at += 1) {
    if (OPENING.test(text[at] as string)) open += 1;
    else if (CLOSING.test(text[at] as string) && open-- === 0) closing = at;
  }
  if (closing < 0) return undefined;
  for (let at = closing - 1, depth = 0; at >= 0; at -= 1) {
    if (CLOSING.test(text[at] as string)) depth += 1;
    else if (OPENING.test(text[at] as string) && depth-- === 0) return at;
  }
  return undefined;
}

/** The figure that a clause goes on about: behind a bracket that takes it apart (50条(甲20条、乙30条),占8%) the one in front of it. */
function ownerOf(text: string, number: ProseNumber, told: readonly Told[]): Told | undefined {
  const last = told.at(-1);
  const opened = last && openedAt(text, last.number.end, number.start);
  if (opened === undefined) return last;
  return told.findLast((one) => one.number.end <= opened);
}

function labelled(text: string): Told[] {
  const numbers = numbersIn(text);
  const dealt = respectiveLabels(text, numbers);
  const told: Told[] = [];
  numbers.forEach((number, at) => {
    const near = { previous: numbers[at - 1], next: numbers[at + 1] };
    const owner = ownerOf(text, number, told);
    const label = dealt.get(number) ?? labelOf(text, number, near, owner?.label);
    told.push({ number, label });
  });
  return told;
}

/** Other states of a block's text, equally long. */
export interface BlockText {
  /** As printed, before characters were repaired. */
  printed: string;
  /** As the report shows it. */
  shown: string;
}

/** Tells the other states of a block's text. */
export type TextOf = (section: Section, block: number) => BlockText;

function proseOf(
  section: Section,
  block: number,
  text: string,
  key: ReportKey,
  { printed, shown }: BlockText,
): Omit<Observation, 'id'>[] {
  return labelled(text).map(({ number, label }) => {
    const clause = clauseAround(text, number);
    const { start, end } = number;
    return {
      kind: 'narrative' as const,
      agency: key.agency,
      year: yearOf(text, number, key.year),
      form: key.form,
      indicator: null,
      measure: null,
      path: [section.title, label],
      column: null,
      value: number.value,
      unit: number.unit,
      status: 'reported' as const,
      derivation:
        shown.slice(start, end) === printed.slice(start, end)
          ? ('printed' as const)
          : ('reconstructed' as const),
      approximate: number.approximate,
      clause: shown.slice(clause.start, clause.end).replace(/^[、\s]+|\s+$/g, ''),
      source: { section: section.id, block, start, end, text: printed.slice(start, end) },
    };
  });
}

/**
 * Every figure told in the paragraphs of a report, numbered in reading order. The sections hold the
 * text for recognition; printed text and clause come from `textOf`.
 */
export function readProse(
  sections: readonly Section[],
  key: ReportKey,
  textOf: TextOf,
): Observation[] {
  const found = sections.flatMap((section) =>
    section.blocks.flatMap((block, at) =>
      block.kind === 'paragraph' ? proseOf(section, at, block.text, key, textOf(section, at)) : [],
    ),
  );
  return found.map((observation, at) => ({ ...observation, id: `n-${at + 1}` }));
}
