import type { FigureKind } from '@nianbao/domain';
import type { Budget } from '../limits.js';
import { type SplitTask, splitsOf } from './splits.js';

/** Rows of more cells have too many ways to leave some of them blank. */
const MOST_CELLS = 4;

/** Every way to leave some cells of a row blank: the kinds of those that are printed. */
function withBlanks(kinds: readonly FigureKind[]): FigureKind[][] {
  const ways = kinds.reduce<FigureKind[][]>(
    (found, kind) => found.flatMap((way) => [way, [...way, kind]]),
    [[]],
  );
  return ways.filter(({ length }) => length > 0 && length < kinds.length);
}

/**
 * True when the pieces of a row can be read in one way, even if some of its cells may be blank and no sum
 * has to hold: `018` over two cells is 0 and 18, because no number begins with 0; `23` may be one cell.
 */
export function isOnlyReading(task: Pick<SplitTask, 'pieces' | 'kinds'>, budget: Budget): boolean {
  if (task.kinds.length > MOST_CELLS) return false;
  const count = (kinds: readonly FigureKind[]): number =>
    splitsOf({ ...task, kinds, sums: [], strict: false, most: 1 }, budget)?.length ?? 2;
  return count(task.kinds) === 1 && withBlanks(task.kinds).every((kinds) => count(kinds) === 0);
}
