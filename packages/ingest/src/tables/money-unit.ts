import type { FormFigure } from '@nianbao/domain';
import type { Label, TableLine } from './lines.js';
import type { Zone } from './zone.js';

/** Longest stretch behind a label in which its unit may stand. */
const BEHIND = 16;
const MONEY = /^(?:亿元|万元|元)$/;
/** A unit in brackets: （单位：元）, (万元). */
const BRACKETED = /^\s*[（(]\s*(?:计量)?(?:单位)?\s*[:：]?\s*(亿元|万元|元)\s*[)）]/;

const bracketed = (text: string): string | undefined => BRACKETED.exec(text)?.[1];

/** Where the unit of an amount may be printed. */
interface Surroundings {
  labels: readonly Label[];
  line: TableLine;
  zone: Zone;
}

/** The unit of an amount that its row or its column's head prints; careless tables print 元 for 万元. */
export function moneyUnitOf(
  text: string,
  slot: FormFigure,
  { labels, line, zone }: Surroundings,
): string | undefined {
  if (zone.unit !== undefined && MONEY.test(zone.unit)) return zone.unit;
  const ownUnit = bracketed(text.slice(line.label.end, zone.start));
  if (ownUnit !== undefined) return ownUnit;
  const head = labels.find(
    ({ anchor }) => anchor.table === slot.table && anchor.column === slot.column,
  );
  return head && bracketed(text.slice(head.end, head.end + BEHIND));
}
