import type { Form } from '@nianbao/domain';
import type { Paper } from './drawing/paper.js';
import type { LocalRow } from './drawing/statistics.js';
import { makeFigures, makeYearAndCumulative } from './figures/forms.js';
import { misprint } from './figures/misprints.js';
import { chain } from './figures/year-before.js';
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

/** Nothing unusual about a report. */
const PLAIN = {
  ...{ unevenSpans: false, breaks: false, differs: false, droppedHeadings: false, noTitle: false },
  ...{ cuts: false, scanned: false, lateForm: false },
  distortions: { slips: 0, notes: false, fullWidth: false, transposed: false },
};

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

/** A report before it is drawn. */
interface Outline {
  form: Form;
  rows: readonly LocalRow[];
  year: number;
  body: string;
  figures: Figures;
}

/** Prints, tells and draws the figures of a report. */
function drawSample(seed: string, outline: Outline, wishes: Wishes, random: Random): Sample {
  const { form, rows, year, body, figures } = outline;
  const misprints = wishes.breaks ? misprint(form, figures, random.fork('misprints')) : [];
  const cells = printFigures(figures, wishes.printing, random.fork('print'));
  const told = tellFigures(form.id, year, cells, random.fork('told'), wishes.differs);
  const { wording, unevenSpans } = wishes;
  const money = wishes.printing.moneyHead;
  const paper: Paper = { cells, year, wording, unevenSpans, money, random: random.fork('paper') };
  const title = `${body}${year}年政府信息公开工作年度报告`;
  const known = { seed, form: form.id, year, body, title, cells, told, misprints };
  return { ...known, parts: composeParts({ ...known, rows }, form, paper, wishes) };
}

/** The report of the year before, without a fault, agreeing with this one. */
function yearBefore(seed: string, outline: Outline, wishes: Wishes): Sample {
  const random = createRandom(`${seed}/year before`);
  const plain = makeWishes(
    { blanks: false, delimited: false, spans: false },
    createRandom('plain'),
  );
  const printing = { ...wishes.printing, blanks: 0, marks: 0, grouped: false };
  const figures = chain(
    outline.figures,
    figuresFor(outline.form, outline.rows, random.fork('figures')),
  );
  const before = { ...outline, year: outline.year - 1, figures };
  const tidy = { ...plain, ...PLAIN, printing };
  return drawSample(`${seed}/year before`, before, tidy, random);
}

/** Makes the report of a seed, drawn but not yet laid out, and the wishes it was made by. */
export function makeSample(seed: string, can: Abilities): { sample: Sample; wishes: Wishes } {
  const random = createRandom(seed);
  const wishes = makeWishes(can, random.fork('wishes'));
  const form = printedForm(random.pick(FORM_IDS), wishes.otherInOneRow);
  const rows = localRows(random.fork('rows'));
  const year = yearOf(form, wishes.lateForm, random);
  const body = makeBody(random.fork('body'));
  const figures = figuresFor(form, rows, random.fork('figures'));
  const outline = { form, rows, year, body, figures };
  const before = wishes.knowsYearBefore ? yearBefore(seed, outline, wishes) : undefined;
  const sample = drawSample(seed, outline, wishes, random);
  return { wishes, sample: { ...sample, ...(before && { yearBefore: before }) } };
}
