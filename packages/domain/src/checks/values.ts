import { stated } from '../findings/state.js';
import { figureKey, figuresOf, kindOf } from '../forms/index.js';
import type { Finding } from '../schemas/finding.js';
import type { FigureKind, Form } from '../schemas/form.js';
import type { Observation } from '../schemas/observation.js';
import { cellNamed, referenceTo } from './references.js';

/** What each kind of figure can be. */
const POSSIBLE: Readonly<Record<FigureKind, (value: number) => boolean>> = {
  count: (value) => Number.isSafeInteger(value) && value >= 0,
  change: (value) => Number.isSafeInteger(value),
  money: (value) => Number.isFinite(value) && value >= 0,
};

const finding = (one: Observation): Finding => ({
  ...stated('value-impossible', { cell: cellNamed(one), value: one.value }),
  figures: [referenceTo(one)],
  where: one.path[0] as string,
});

/** Finds figures that their kind cannot be: half a case, a negative amount. */
export function checkValues(form: Form, observations: readonly Observation[]): Finding[] {
  const kinds = new Map(
    figuresOf(form, { optional: true }).map((figure) => [figure.key, kindOf(figure)]),
  );
  return observations
    .filter((one) => one.kind === 'table' && one.value !== null)
    .filter((one) => {
      const kind = kinds.get(figureKey(one.indicator ?? '', one.measure ?? '')) ?? 'money';
      return !POSSIBLE[kind](one.value as number);
    })
    .map(finding);
}
