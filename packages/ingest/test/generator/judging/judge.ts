import type { Observation, Report } from '@nianbao/domain';
import type { PrintedCell, Sample } from '../model.js';
import type { Demand } from './exhaust.js';
import { observedFigures } from './observed.js';

/** How the figures of one report were read. */
export interface Verdict {
  figures: number;
  read: number;
  unreadable: number;
  /** Values given that are not the printed ones. */
  wrong: string[];
  /** Not read although only one value is possible. */
  missed: string[];
  /** Read although the search leaves several values. */
  guessed: string[];
}

const UNIT_SCALE: Record<string, number> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

/** The number itself; money in another unit is the same where the unit says so. */
function isSameValue(cell: PrintedCell, one: Observation): boolean {
  const [told, true_] = [one.unit, cell.truth.unit].map((unit) => UNIT_SCALE[unit ?? ''] ?? 0);
  if (!told || !true_ || one.value === null || cell.truth.value === null)
    return one.value === cell.truth.value;
  return Math.abs(one.value * told - cell.truth.value * true_) < 0.005;
}

/** True where an observation says what is printed; a mark may be taken for a blank and the other way. */
function isRight(cell: PrintedCell, one: Observation): boolean {
  if (cell.truth.status === 'reported') return one.status === 'reported' && isSameValue(cell, one);
  return one.status === 'blank' || one.status === 'mark';
}

/** A number given for something else. An unread figure is never wrong. */
const isWrong = (cell: PrintedCell, one: Observation): boolean =>
  one.status === 'unreadable'
    ? false
    : one.status === 'reported'
      ? !isRight(cell, one)
      : cell.truth.status === 'reported';

const told = (cell: PrintedCell, one: Observation | undefined): string =>
  `${cell.key}: printed “${cell.text}” (${cell.truth.status} ${cell.truth.value}), read ${
    one ? `${one.status} ${one.value} ${one.unit} from “${one.source.text}”` : 'nothing'
  }`;

function judgeCell(cell: PrintedCell, ones: Observation[], demand: Demand, verdict: Verdict) {
  const wrong = ones.find((one) => isWrong(cell, one));
  const right = ones.find((one) => isRight(cell, one));
  if (wrong) verdict.wrong.push(told(cell, wrong));
  else if (right) {
    verdict.read++;
    if (demand.isOpen) verdict.guessed.push(told(cell, right));
  } else {
    verdict.unreadable++;
    if (demand.isDecided) verdict.missed.push(told(cell, ones[0]));
  }
}

/** Holds every figure of a report against the printed one. */
export function judge(sample: Sample, report: Report, demandOf: (key: string) => Demand): Verdict {
  const found = observedFigures(report);
  const verdict: Verdict = {
    figures: sample.cells.size,
    read: 0,
    unreadable: 0,
    wrong: [],
    missed: [],
    guessed: [],
  };
  for (const cell of sample.cells.values()) {
    judgeCell(cell, found.get(cell.key) ?? [], demandOf(cell.key), verdict);
  }
  for (const [key, ones] of found) {
    const invented = ones.find(({ status }) => status === 'reported');
    if (!sample.cells.has(key) && invented) {
      verdict.wrong.push(
        `${key}: not printed, read ${invented.value} from “${invented.source.text}”`,
      );
    }
  }
  return verdict;
}
