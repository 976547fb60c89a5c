import type { Observation, Section } from '@nianbao/domain';
import { clauseAround } from './clauses.js';
import { labelOf } from './labels.js';
import { numbersIn, type ProseNumber } from './numbers.js';
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
  const told: Told[] = [];
  numbers.forEach((number, at) => {
    const near = { previous: numbers[at - 1], next: numbers[at + 1] };
    told.push({ number, label: labelOf(text, number, near, told.at(-1)?.label) });
  });
  return told;
}

/** Text of a block as printed, before characters were repaired. */
export type PrintedText = (section: Section, block: number) => string;

function proseOf(
  section: Section,
  block: number,
  text: string,
  key: ReportKey,
  printed: string,
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
        text.slice(start, end) === printed.slice(start, end)
          ? ('printed' as const)
          : ('reconstructed' as const),
      approximate: number.approximate,
      clause: text.slice(clause.start, clause.end).trim(),
      source: { section: section.id, block, start, end, text: printed.slice(start, end) },
    };
  });
}

/** Every figure told in the paragraphs of a report, numbered in reading order. */
export function readProse(
  sections: readonly Section[],
  key: ReportKey,
  printed: PrintedText,
): Observation[] {
  const found = sections.flatMap((section) =>
    section.blocks.flatMap((block, at) =>
      block.kind === 'paragraph' ? proseOf(section, at, block.text, key, printed(section, at)) : [],
    ),
  );
  return found.map((observation, at) => ({ ...observation, id: `n-${at + 1}` }));
}
