import { type Form, type FormFigure, figuresOf, kindOf, type Relation } from '@nianbao/domain';
import type { Figures } from '../model.js';
import type { Random } from '../random.js';
import { makeApplications, makeCases } from './applications.js';
import { makeChange, makeCount, makeMoney, sum } from './counts.js';

/** A figure that no relation binds. */
function makeFree(figure: FormFigure, random: Random): number {
  const kind = kindOf(figure);
  if (kind === 'money') return makeMoney(random);
  return kind === 'change' ? makeChange(random) : makeCount(random);
}

const isSum = ({ left, operator }: Relation): boolean => operator === '=' && left.length === 1;
const total = (figures: Figures, keys: readonly string[]): number =>
  sum(keys.map((key) => figures.get(key) ?? 0));

/** Puts totals and parts right; twice, because a total may be a part of another. */
function settle(form: Form, figures: Figures, random: Random): void {
  for (const relation of [...form.relations.filter(isSum), ...form.relations.filter(isSum)]) {
    figures.set(relation.left[0] as string, total(figures, relation.right));
  }
  for (const { left, operator, right } of form.relations) {
    if (operator !== '>=') continue;
    figures.set(right[0] as string, random.int(0, total(figures, left)));
  }
}

function makeFreeFigures(form: Form, random: Random): Figures {
  const free = figuresOf(form).filter(({ table }) => !['applications', 'cases'].includes(table.id));
  return new Map(free.map((figure) => [figure.key, makeFree(figure, random)]));
}

/** Figures of a national form that hold all its relations. */
export function makeFigures(form: Form, random: Random): Figures {
  const figures = makeFreeFigures(form, random);
  if (form.id === 'national-2014') {
    settle(form, figures, random);
    return figures;
  }
  const parts = [
    makeApplications(form, random.fork('applications')),
    makeCases(random.fork('cases')),
  ];
  return new Map([figures, ...parts].flatMap((part) => [...part]));
}

/** Figures of a province's table: this year and since records began. */
export function makeYearAndCumulative(rows: readonly string[], random: Random): Figures {
  return new Map(
    rows.flatMap((row): [string, number][] => {
      const year = makeCount(random);
      return [
        [`${row}@year`, year],
        [`${row}@cumulative`, year + makeCount(random) * random.int(0, 6)],
      ];
    }),
  );
}
