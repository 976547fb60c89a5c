import { DIMENSIONS, type Dimension } from '../../words/dimensions.js';
import { columnsOf } from '../columns.js';
import { type CutWords, contentOf } from '../content.js';
import type { Subject } from '../query.js';
import { asksTwice, conceptOf, hasMeasure, tableSubject } from './concepts.js';

/** What a question is about, and by which column of the table. */
export interface SubjectReading {
  subject: Subject;
  dimension: Dimension | null;
}

/** A subject by no column. */
export const plainly = (subject: Subject | undefined): SubjectReading | undefined =>
  subject && { subject, dimension: null };

/** The dimension named beside a concept that has such a column; a bare dimension leaves the subject to the dialogue. */
export function dimensioned(text: string, cut: CutWords): SubjectReading | undefined {
  if (asksTwice(text)) return undefined;
  for (const dimension of DIMENSIONS) {
    const word = dimension.words.find((one) => text.includes(one));
    if (word === undefined) continue;
    const rest = text.replace(word, '');
    const subject = tableSubject(rest);
    const fits =
      subject?.kind === 'concepts' && subject.concepts.every((one) => hasMeasure(one, dimension));
    if (subject && fits) return { subject, dimension };
    if (contentOf(rest, cut).length === 0) return { subject: { kind: 'words' }, dimension };
  }
  return undefined;
}

/** 自然人和商业企业各多少: one indicator, several of its columns. */
export function columned(text: string, cut: CutWords): SubjectReading | undefined {
  const said = columnsOf(text);
  if (!said) return undefined;
  const named = said.rests.filter((rest) => contentOf(rest, cut).length > 0);
  const concepts = named.map(conceptOf);
  const [concept] = concepts;
  const fits =
    concept !== undefined &&
    concepts.every((one) => one?.id === concept.id) &&
    said.dimensions.every((one) => hasMeasure(concept, one));
  return fits ? plainly({ kind: 'columns', concept, dimensions: said.dimensions }) : undefined;
}
