import { foldText } from '../phrases/match.js';
import type { Concept } from '../schemas/concept.js';

/** Cells of a concept by form, in short: `row@column`, several with `+`; the form's year names it, `local` the provincial one. */
export interface ConceptCells {
  /** The provinces' own tables. */
  local?: string;
  2014?: string;
  2019?: string;
  2021?: string;
}

const FORM_IDS = {
  local: 'provincial',
  2014: 'national-2014',
  2019: 'national-2019',
  2021: 'national-2021',
} as const;
const LOCAL_BREAKS: Concept['breaks'] = [FORM_IDS[2014], FORM_IDS[2019], FORM_IDS[2021]].map(
  (form) => ({ between: [FORM_IDS.local, form], note: '地方统计表与全国统一表的统计口径不尽相同' }),
);

const keys = (cells: string): string[] => cells.split('+').map((cell) => cell.trim());

function figures(cells: ConceptCells): Concept['figures'] {
  const entries = Object.entries(FORM_IDS).flatMap(([name, form]) => {
    const own = (cells as Record<string, string | undefined>)[name];
    return own ? [[form, keys(own)] as const] : [];
  });
  return Object.fromEntries(entries);
}

const foldPhrase = (phrase: string): string => phrase.split(' ').map(foldText).join(' ');

/** What a person would call it: the label without 数 at its end. */
const bare = (label: string): string => label.replace(/(?:总次数|总数量|总数|次数|数量|数)$/, '');

/** One concept; `breakNote` is what to say when a series of it crosses from the form of 2014 to that of 2019. */
export function concept(
  id: string,
  label: string,
  unit: string,
  cells: ConceptCells,
  phrases: string[],
  breakNote?: string,
): Concept {
  const national: Concept['breaks'] = breakNote
    ? [{ between: ['national-2014', 'national-2019'], note: breakNote }]
    : [];
  const breaks = cells.local ? [...national, ...LOCAL_BREAKS] : national;
  const named = [
    ...new Set([label, bare(label), ...phrases, ...phrases.map(bare)].map(foldPhrase)),
  ];
  return { id, label, unit, figures: figures(cells), phrases: named, context: [], breaks };
}

/** Gives the concepts of one subject the words that may stand beside all of them. */
export const withContext = (words: string, concepts: Concept[]): Concept[] =>
  concepts.map((one) => ({ ...one, context: words.split(' ') }));
