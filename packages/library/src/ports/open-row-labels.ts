import type { OpenRow, OpenRowHit } from '@nianbao/answer';

/** A row as printed. */
interface Printed extends OpenRow {
  /** What of the label can be found in a text. */
  pairs: ReadonlySet<string>;
}

/** The labels of rows that no form knows, found by the letters they share with a text. */
export class OpenRowLabels {
  readonly #rows: readonly Printed[];

  /** `path` is JSON. Of rows that match alike the first comes first. */
  constructor(rows: readonly { path: string; unit: string | null }[]) {
    this.#rows = rows.map(({ path: printed, unit }) => {
      const path = JSON.parse(printed) as string[];
      return { path, unit, pairs: pairsOf(path.at(-1) ?? '') };
    });
  }

  /** Rows whose label shares pairs of letters with the words, the fullest match first. */
  find(words: string, limit: number): OpenRowHit[] {
    const asked = pairsOf(words);
    return this.#rows
      .map((row) => ({ row, score: shareOf(row.pairs, asked) }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score || other.row.pairs.size - one.row.pairs.size)
      .slice(0, limit)
      .map(({ row: { path, unit }, score }) => ({ path, unit, score }));
  }
}

/** Tells a row from all others: the same words with another unit are another row. */
export const openRowKey = ({ path, unit }: OpenRow): string => JSON.stringify([path, unit]);

/** Pairs of neighbouring letters or digits, without what stands between them. */
function pairsOf(text: string): Set<string> {
  const letters = [...text.normalize('NFKC').toLowerCase()].filter((one) =>
    /[\p{L}\p{N}]/u.test(one),
  );
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}

const shareOf = (pairs: ReadonlySet<string>, asked: ReadonlySet<string>): number =>
  pairs.size === 0 ? 0 : [...pairs].filter((pair) => asked.has(pair)).length / pairs.size;
