import table from 'opencc-js/dict/TSCharacters';

/**
 * OpenCC's traditional-to-simplified character table, as published.
 * Part of the tokeniser's identity: another table makes other words.
 */
export const simplificationTable: string = table;

const simplified: ReadonlyMap<string, string> = new Map(table.split('|').map(readEntry));

// Several simplified forms may be listed; the first is the common one.
function readEntry(entry: string): [string, string] {
  const [traditional = '', first = ''] = entry.split(' ');
  return [traditional, first];
}

/**
 * The simplified form of one character, for matching only: one character in, one out, without
 * regard to the words around it (乾 is always 干). Following the table to its end makes
 * simplifying twice the same as once.
 */
export function simplifyCharacter(character: string): string {
  const next = simplified.get(character);
  return next === undefined || next === character ? character : simplifyCharacter(next);
}
