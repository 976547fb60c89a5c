import type { StoredObservation } from '../ports.js';
import { sameFamily } from '../words/units.js';
import type { ToldFigure } from './narrative.js';

/** A change that a report tells behind the figure that changed: 公开5130条，比上年增加310条，增长6.4%. */
export interface ToldChange {
  of: ToldFigure;
  figure: StoredObservation;
  /** 增加, 下降: as printed. */
  direction: string;
  /** From the changed figure's clause on. */
  quote: string;
}

const DIRECTION = /(增加|增长|上升|提高|增|减少|下降|降低|减|多|少)(?:了|约|近)?$/;
const SENTENCE_END = /[。！？；;\n]/;
const CLAUSE_START = /[，,。；;：:\n][^，,。；;：:\n]*$/;

/** Says that the year before is compared with. */
const againstYearBefore = (between: string, year: number): boolean =>
  /同比|[上去]一?年/.test(between) || between.includes(`${year - 1}年`);

/**
 * The change told right behind a figure, in its unit or in percent; undefined where none is told there, or not
 * against the year before.
 */
export function changeBehind(
  beside: readonly StoredObservation[],
  of: ToldFigure,
  growth: boolean,
): ToldChange | undefined {
  const { hit, figure } = of;
  const from = hit.place.start;
  const end = (figure.source.end ?? from) - from;
  const sentence = hit.text.slice(end).search(SENTENCE_END);
  const last = sentence < 0 ? hit.text.length : end + sentence;
  const behind = beside
    .filter((one) => (one.source.start ?? 0) - from >= end && (one.source.end ?? 0) - from <= last)
    .sort((a, b) => (a.source.start ?? 0) - (b.source.start ?? 0));
  let at = end;
  let compared = false;
  for (const one of behind) {
    const between = hit.text.slice(at, (one.source.start ?? 0) - from);
    const direction = DIRECTION.exec(between)?.[1];
    if (direction === undefined || /环比/.test(between)) return undefined;
    compared ||= againstYearBefore(between, figure.year);
    at = (one.source.end ?? 0) - from;
    const unit = growth ? one.unit === '%' : sameFamily(one.unit ?? '', figure.unit ?? '');
    if (compared && unit) {
      const start = (figure.source.start ?? from) - from;
      const clause = CLAUSE_START.exec(hit.text.slice(0, start));
      const quote = hit.text.slice(clause ? clause.index + 1 : 0, at).trim();
      return { of, figure: one, direction, quote };
    }
  }
  return undefined;
}
