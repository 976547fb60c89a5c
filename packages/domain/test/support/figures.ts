import { type Form, figuresOf, formById, type Observation, unitOf } from '../../src/index.js';

/** Observations of a form by `row@column`; a value of null is a blank cell. */
export function tableOf(
  formId: string,
  values: Readonly<Record<string, number | null>>,
  year = 2021,
): Observation[] {
  const form = formById(formId) as Form;
  const figures = new Map(
    figuresOf(form, { optional: true }).map((figure) => [figure.key, figure]),
  );
  return Object.entries(values).map(([key, value]): Observation => {
    const figure = figures.get(key);
    if (!figure) throw new Error(`no cell ${key} in ${formId}`);
    return {
      id: `f-${key.replace('@', '-')}`,
      kind: 'table',
      agency: '示例市',
      year,
      form: formId,
      indicator: figure.row.id,
      measure: figure.column.id,
      path: figure.row.path,
      column: figure.table.columns.length > 1 ? figure.column.label : null,
      value,
      unit: unitOf(figure),
      status: value === null ? 'blank' : 'reported',
      derivation: 'printed',
      approximate: false,
      source: { section: 's1', block: 0, text: '' },
    };
  });
}

/** Every cell of a form as 0. */
export const zeros = (formId: string): Record<string, number> =>
  Object.fromEntries(figuresOf(formById(formId) as Form).map((figure) => [figure.key, 0]));

/** Figures told in one paragraph: `{主动公开|100|条}` marks each in the text, `{满意|9|%|bare}` one without words. */
export function proseOf(marked: string): { text: string; observations: Observation[] } {
  const observations: Observation[] = [];
  let text = '';
  for (const piece of marked.split(/(\{[^}]*\})/)) {
    if (!piece.startsWith('{')) {
      text += piece;
      continue;
    }
    const [label = '', value = '', unit = '', bare] = piece.slice(1, -1).split('|');
    const words = unit === '%' ? '占' : label;
    const start = text.length + (bare ? 0 : words.length);
    text += `${bare ? '' : words}${value}${unit}`;
    observations.push({
      ...(tableOf('national-2014', { 'received@count': 0 })[0] as Observation),
      id: `n-${observations.length + 1}`,
      kind: 'narrative',
      indicator: null,
      measure: null,
      path: ['总体情况', label],
      value: Number(value),
      unit,
      clause: `${label}${value}${unit}`,
      source: { section: 's1', block: 0, start, end: text.length, text: `${value}${unit}` },
    });
  }
  return { text, observations };
}
