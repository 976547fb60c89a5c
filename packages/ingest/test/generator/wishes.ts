import type { Distortions } from './drawing/distort.js';
import type { Printing } from './printing.js';
import type { Random } from './random.js';
import type { Wording } from './words/labels.js';

/** What a layout can show without loss. */
export interface Abilities {
  /** An empty cell can be seen. */
  blanks: boolean;
  /** Cells stay apart. */
  delimited: boolean;
  /** Spans are drawn. */
  spans: boolean;
}

/** What one report is to be like. */
export interface Wishes {
  printing: Printing;
  wording: Wording;
  unevenSpans: boolean;
  /** Relations are broken on purpose. */
  breaks: boolean;
  /** The prose contradicts the table. */
  differs: boolean;
  droppedHeadings: boolean;
  noTitle: boolean;
  /** Tables are cut in two. */
  cuts: boolean;
  /** Scanned prose: 虬 for %, 贲 for 责. */
  scanned: boolean;
  /** The form of other years. */
  lateForm: boolean;
  distortions: Distortions;
  /** 其他处理 stands in one row, in a form that takes it apart. */
  otherInOneRow: boolean;
  /** The report of the year before is known. */
  knowsYearBefore: boolean;
}

const wishDistortions = (can: Abilities, random: Random): Distortions => ({
  slips: random.chance(0.15) ? random.pick([0.1, 0.4]) : 0,
  notes: random.chance(0.1),
  fullWidth: can.delimited && random.chance(0.1),
  transposed: can.delimited && random.chance(0.04),
});

function wishPrinting(can: Abilities, breaks: boolean, random: Random): Printing {
  const isGappy = random.chance(0.4) && !breaks;
  return {
    blanks: isGappy && can.blanks && random.chance(0.6) ? random.pick([0.2, 0.9]) : 0,
    marks: isGappy && random.chance(0.5) ? random.pick([0.1, 0.5]) : 0,
    mark: random.pick(['/', '—', '-', '无']),
    grouped: can.delimited && random.chance(0.1),
    plus: random.chance(0.4),
    ...(random.chance(0.1) && { misread: random.pick(['O', 'o']) }),
    ...(random.chance(0.5) && { unitInCell: '元' }),
    moneyHead: random.fork('money').chance(0.15) ? '元' : '万元',
  };
}

const wishWording = (can: Abilities, random: Random): Wording => ({
  point: random.pick(['.', '.', '．', '、']),
  halfBrackets: random.chance(0.4),
  notes: random.chance(0.7),
  variants: random.pick([0, 0, 0.5]),
  yearInHeads: random.chance(0.1),
  unitsInLabels: random.fork('units').chance(0.15),
  sideways: can.spans && random.chance(0.15),
});

/** Draws what a report is to be like, within what its layout can show. */
export function makeWishes(can: Abilities, random: Random): Wishes {
  const breaks = random.chance(0.25);
  return {
    printing: wishPrinting(can, breaks, random),
    wording: wishWording(can, random),
    unevenSpans: can.spans && random.chance(0.2),
    breaks,
    differs: can.delimited && random.chance(0.2),
    droppedHeadings: random.chance(0.15),
    noTitle: random.chance(0.1),
    cuts: can.delimited && random.chance(0.2),
    scanned: random.chance(0.1),
    lateForm: random.chance(0.1),
    distortions: wishDistortions(can, random.fork('distortions')),
    otherInOneRow: random.fork('other').chance(0.15),
    knowsYearBefore: random.fork('year before').chance(0.25),
  };
}
