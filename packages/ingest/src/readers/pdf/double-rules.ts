import type { Glyph, Rule } from './geometry.js';
import type { RuledArea } from './rules.js';

/** Between lines so close, in parts of the size of the type, no character has room: a digit is half as wide as high. */
const THIN_COLUMN = 0.5;
const THIN_ROW = 0.6;

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** Boundaries and the lines along each of them. */
interface Boundaries {
  places: number[];
  rules: Rule[][];
}

/** Puts boundaries together that leave no room for a character. */
function joined({ places, rules }: Boundaries, thin: number): Boundaries {
  const kept: Boundaries = { places: [], rules: [] };
  for (const [at, place] of places.entries()) {
    const before = kept.places.at(-1);
    if (before !== undefined && place - before < thin) {
      kept.places[kept.places.length - 1] = (before + place) / 2;
      kept.rules.at(-1)?.push(...(rules[at] ?? []));
    } else {
      kept.places.push(place);
      kept.rules.push([...(rules[at] ?? [])]);
    }
  }
  return kept;
}

/** An area whose cells have lines of their own all around, or double ones: the gaps between them are no cells. */
export function withoutGaps(area: RuledArea, glyphs: readonly Glyph[]): RuledArea {
  const size = median(glyphs.map((glyph) => glyph.size));
  const columns = joined({ places: area.xs, rules: area.vertical }, size * THIN_COLUMN);
  const rows = joined({ places: area.ys, rules: area.horizontal }, size * THIN_ROW);
  return {
    xs: columns.places,
    ys: rows.places,
    vertical: columns.rules,
    horizontal: rows.rules,
  };
}
