import { type Concept, readConcepts } from '@nianbao/domain';
import type { ToldFact } from '../compute/facts.js';
import type { ToldFigure } from '../compute/narrative.js';
import type { Reading } from '../compute/table.js';
import type { AnswerValue, Evidence } from '../model.js';
import type { StoredObservation } from '../ports.js';
import type { Library } from './library.js';

const section = (figure: StoredObservation): string =>
  figure.path.slice(0, -1).join(' › ') || (figure.path[0] as string);

/** Evidence for a figure: the printed row of the table, or the clause of the prose. */
export const evidenceOf = (figure: StoredObservation): Evidence => ({
  report: figure.report,
  agency: figure.agency,
  year: figure.year,
  section: section(figure),
  kind: figure.kind === 'narrative' ? 'text' : 'table',
  quote: figure.clause ?? figure.source.text,
  anchor: figure.id,
});

/** Evidence for a figure of the prose: its clause. */
export const toldEvidence = ({ figure, hit }: Pick<ToldFigure, 'figure' | 'hit'>): Evidence => ({
  report: figure.report,
  agency: figure.agency,
  year: hit.year,
  section: hit.section,
  kind: 'text',
  quote: figure.clause ?? figure.source.text,
  anchor: figure.id,
});

/** Evidence for a sentence. */
export const factEvidence = ({ hit, sentence }: ToldFact): Evidence => ({
  report: hit.report,
  agency: hit.agency,
  year: hit.year,
  section: hit.section,
  kind: 'text',
  quote: sentence,
  anchor: `${hit.place.section}-b${hit.place.block}`,
});

/** 行政复议 printed over its outcomes names all of them, not the one that was asked for. */
const namesAnother = (printed: string | undefined, { id }: Concept): boolean => {
  const read = printed === undefined ? [] : readConcepts(printed);
  const [first] = read.filter(({ leftover }) => leftover.length === 0);
  return first !== undefined && first.concept.id !== id && id.startsWith(`${first.concept.id}-`);
};

/** Printed label of a reading: the cell's where it is one cell, with its column where it has one. */
export function labelOf({ wording }: Library, { concept, dimension, figures }: Reading): string {
  const printed = figures.length === 1 ? figures[0]?.path.at(-1) : undefined;
  return wording.label(concept, namesAnother(printed, concept) ? undefined : printed, dimension);
}

/** What indicators are called, together. */
export const labelsOf = ({ wording }: Library, concepts: readonly Concept[]): string =>
  wording.list(concepts.map((one) => wording.label(one, undefined, null)));

/** Unit of a reading: the figures' own, else the concept's. */
export const unitOf = (reading: Reading): string =>
  reading.figures[0]?.unit ?? reading.concept.unit;

/** The value that a reading gives; call it only where there is one. */
export const toValue = (library: Library, reading: Reading): AnswerValue => ({
  value: reading.value as number,
  unit: unitOf(reading),
  agency: reading.agency,
  year: reading.year,
  label: labelOf(library, reading),
  operation: reading.figures.length > 1 ? 'sum' : 'value',
  ...(reading.figures.length === 1 && {
    observation: (reading.figures[0] as StoredObservation).id,
  }),
});

/** The figures that a stated sum is made of. */
export const operandsOf = ({ wording }: Library, reading: Reading): AnswerValue[] =>
  reading.figures.length < 2
    ? []
    : reading.figures.map((figure) => ({
        value: figure.value as number,
        unit: figure.unit,
        agency: figure.agency,
        year: figure.year,
        label: wording.cell(figure),
        operation: 'value',
        observation: figure.id,
      }));
