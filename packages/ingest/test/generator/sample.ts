import type { Form } from '@nianbao/domain';
import type { Paper } from './drawing/paper.js';
import type { LocalRow } from './drawing/statistics.js';
import { makeFigures, makeYearAndCumulative } from './figures/forms.js';
import { misprint } from './figures/misprints.js';
import type { Figures, Sample } from './model.js';
import { composeParts } from './parts.js';
import { printedForm } from './printed-form.js';
import { printFigures } from './printing.js';
import { createRandom, type Random } from './random.js';
import { type Abilities, makeWishes, type Wishes } from './wishes.js';
import { makeBody } from './words/bodies.js';
import { localRows } from './words/local-rows.js';
import { tellFigures } from './words/told.js';

const FORM_IDS = ['national-2021', 'national-2021', 'national-2019', 'national-2014', 'provincial'];
const LAST_YEAR = 2025;
/** Careless bodies reuse an earlier form for so many years. */
const LATE = 3;

function yearOf(form: Form, isLate: boolean, random: Random): number {
  const last = form.years.last ?? LAST_YEAR;
  const isOld = form.id.startsWith('national-20') && form.years.last !== null;
  return isLate && isOld ? last + random.int(1, LATE) : random.int(form.years.first, last);
}

const figuresFor = (form: Form, rows: readonly LocalRow[], random: Random): Figures =>
  form.id === 'provincial'
    ? makeYearAndCumulative(
        rows.map(({ id }) => id),
        random,
      )
    : makeFigures(form, random);

/** Makes the report of a seed, drawn but not yet laid out, and the wishes it was made by. */
export function makeSample(seed: string, can: Abilities): { sample: Sample; wishes: Wishes } {
  const random = createRandom(seed);
  const wishes = makeWishes(can, random.fork('wishes'));
  const form = printedForm(random.pick(FORM_IDS));
  const rows = localRows(random.fork('rows'));
  const year = yearOf(form, wishes.lateForm, random);
  const body = makeBody(random.fork('body'));
  const figures = figuresFor(form, rows, random.fork('figures'));
  const misprints = wishes.breaks ? misprint(form, figures, random.fork('misprints')) : [];
  const cells = printFigures(figures, wishes.printing, random.fork('print'));
  const told = tellFigures(form.id, year, cells, random.fork('told'), wishes.differs);
  const { wording, unevenSpans } = wishes;
  const paper: Paper = { cells, year, wording, unevenSpans, random: random.fork('paper') };
  const title = `${body}${year}年政府信息公开工作年度报告`;
  const known = { seed, form: form.id, year, body, title, cells, told, misprints };
  return { wishes, sample: { ...known, parts: composeParts({ ...known, rows }, paper, wishes) } };
}
