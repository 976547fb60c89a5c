import type { Concept } from '../schemas/concept.js';

/** Cells of a concept by form, in short: `row@column`, several with `+`; the form's year names it. */
export interface ConceptCells {
  2014?: string;
  2019?: string;
  2021?: string;
}

const FORM_IDS = { 2014: 'national-2014', 2019: 'national-2019', 2021: 'national-2021' } as const;
const keys = (cells: string): string[] => cells.split('+').map((cell) => cell.trim());

function figures(cells: ConceptCells): Concept['figures'] {
  const entries = Object.entries(FORM_IDS).flatMap(([year, form]) => {
    const own = cells[Number(year) as keyof ConceptCells];
    return own ? [[form, keys(own)] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** One concept; `breakNote` is what to say when a series of it crosses from the form of 2014 to that of 2019. */
export function concept(
  id: string,
  label: string,
  unit: string,
  cells: ConceptCells,
  phrases: string[],
  breakNote?: string,
): Concept {
  const breaks: Concept['breaks'] = breakNote
    ? [{ between: ['national-2014', 'national-2019'], note: breakNote }]
    : [];
  return { id, label, unit, figures: figures(cells), phrases, breaks };
}
