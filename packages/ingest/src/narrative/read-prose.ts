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

function labelled(text: string): Told[] {
  const numbers = numbersIn(text);
  const dealt = respectiveLabels(text, numbers);
  const told: Told[] = [];
  numbers.forEach((number, at) => {
    const near = { previous: numbers[at - 1], next: numbers[at + 1] };
    const label = dealt.get(number) ?? labelOf(text, number, near, told.at(-1)?.label);
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
