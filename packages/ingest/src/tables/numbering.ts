import type { TableLine } from './lines.js';
import type { Zone } from './zone.js';

/** One way to tell the cells from the numbering of the next label: where the cells end, as an offset in the zone. */
export interface Cut {
  end: number;
  /** True when the cells and the numbering were glued together. */
  glued: boolean;
}

const ARABIC = /^\d+/;
const SEPARATOR = /(\d+)\s*[.、]\s*$/;
/** Behind digits these belong to a date or a page, not to the table. */
const DATE_BEHIND = /^\s*[年月日号页时]/;

const numberOf = (numbering: string | undefined): number | undefined => {
  const digits = ARABIC.exec(numbering ?? '')?.[0];
  return digits === undefined ? undefined : Number(digits);
};

/** Numbers that may stand in front of what follows the zone. */
function expected(line: TableLine, zone: Zone): number[] {
  const own = numberOf(line.label.anchor.row?.numbering);
  const next = numberOf(line.next?.anchor.row?.numbering);
  if (zone.touches && next !== undefined) return [next];
  return own === undefined ? [1] : [own + 1, 1];
}

function cutBehind(zone: Zone, digits: string, length: number, until: number): Cut {
  const end = until - length;
  return { end, glued: digits.length > length && /\d$/.test(zone.text.slice(0, end)) };
}

/** The expected number in front of a separator leaves one cut; another number leaves its length open. */
function cutsAtSeparator(line: TableLine, zone: Zone, found: RegExpExecArray): Cut[] {
  const digits = found[1] as string;
  const until = found.index + digits.length;
  const fits = expected(line, zone).filter((number) => digits.endsWith(String(number)));
  const lengths = fits.length > 0 ? [String(fits[0]).length] : [1, 2];
  return lengths
    .filter((length) => length <= digits.length && digits.at(-length) !== '0')
    .map((length) => cutBehind(zone, digits, length, until));
}

/** A year behind the last cell is taken off where it can be told (…1202019年1月). */
function cutsAtDate(zone: Zone): Cut[] {
  const year = /(?:19|20)\d\d\s*$/.exec(zone.text);
  return year && /^\s*年/.test(zone.rest) ? [{ end: year.index, glued: true }] : [];
}

/** All ways to cut the next label's numbering off a zone. `separated`: this table prints `1.` in front of labels. */
export function cutsOf(line: TableLine, zone: Zone, separated: boolean): Cut[] {
  const whole: Cut = { end: zone.text.length, glued: false };
  if (DATE_BEHIND.test(zone.rest) && /\d\s*$/.test(zone.text)) return cutsAtDate(zone);
  const separator = SEPARATOR.exec(zone.text);
  if (separator) return cutsAtSeparator(line, zone, separator);
  const next = zone.touches && separated ? numberOf(line.next?.anchor.row?.numbering) : undefined;
  const lost = next !== undefined && zone.text.endsWith(String(next));
  return lost ? [whole, { end: zone.text.length - String(next).length, glued: true }] : [whole];
}

/** True when a label's own numbering is printed with its separator in front of it. */
export const hasSeparator = (zone: Zone): boolean => SEPARATOR.test(zone.text);
