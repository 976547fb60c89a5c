import type { Form } from '@nianbao/domain';
import type { Figures, Misprint } from '../model.js';
import type { Random } from '../random.js';

/** Cells that stand in an equation of the form. */
function boundCells(form: Form): string[] {
  const sums = form.relations.filter(({ operator }) => operator === '=');
  return [...new Set(sums.flatMap(({ left, right }) => [...left, ...right]))];
}

/** Another number in place of the right one: a slip by a few, or the total left at 0. */
function slip(right: number, random: Random): number {
  if (right > 0 && random.chance(0.25)) return 0;
  const printed = right + random.int(-9, 9);
  return printed >= 0 && printed !== right ? printed : right + random.int(1, 9);
}

/** Breaks relations on purpose: changes one or two cells, and says which. */
export function misprint(form: Form, figures: Figures, random: Random): Misprint[] {
  const cells = boundCells(form).filter((key) => figures.has(key));
  if (cells.length === 0) return [];
  const chosen = new Set([random.pick(cells), ...(random.chance(0.3) ? [random.pick(cells)] : [])]);
  return [...chosen].map((key) => {
    const right = figures.get(key) as number;
    const printed = slip(right, random);
    figures.set(key, printed);
    return { key, right, printed };
  });
}
