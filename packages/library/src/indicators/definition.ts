import { type Concept, FORMS, type Form, figuresOf, unitOf } from '@nianbao/domain';
import type { FormCell, IndicatorForm } from './model.js';

/** Every official form, oldest first, with the cells of it that carry the indicator. */
export const formsOf = (concept: Concept): IndicatorForm[] =>
  FORMS.map((form) => ({
    id: form.id,
    title: form.title,
    document: form.source,
    years: form.years,
    cells: cellsIn(form, concept.figures[form.id] ?? []),
  }));

function cellsIn(form: Form, keys: readonly string[]): FormCell[] {
  const figures = figuresOf(form, { optional: true });
  return keys.flatMap((key) => {
    const figure = figures.find((one) => one.key === key);
    if (!figure) return [];
    const { row, column, table } = figure;
    const label = table.columns.length > 1 ? column.label : null;
    return [{ path: row.path, column: label, unit: unitOf(figure) }];
  });
}

/** What people call it, one name each: patterns of several words are no names. */
export const synonymsOf = ({ label, phrases }: Concept): string[] => {
  const names = phrases.filter((phrase) => !phrase.includes(' ')).flatMap((one) => one.split('/'));
  return [...new Set(names)].filter((name) => name !== label);
};
