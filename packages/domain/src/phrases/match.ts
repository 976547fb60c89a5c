/** Quotation marks, book marks and spaces, which people leave out. */
const MARKS = /[“”"'‘’「」『』《》〈〉<>\s]/g;

/** Makes a label or question comparable: half width, lower case, no quotation or book marks. Simplify first. */
export const foldText = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(MARKS, '');

/** Which characters of a text are accounted for; index by UTF-16 unit. */
export type Coverage = boolean[];

const CONTENT = /[\p{Script=Han}a-z0-9]/u;

/** What was found out about a character once. */
const tested = new Map<string, boolean>();

function isContent(unit: string): boolean {
  const known = tested.get(unit);
  if (known !== undefined) return known;
  const found = CONTENT.test(unit);
  tested.set(unit, found);
  return found;
}

const occurrences = (text: string, fragment: string): number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(fragment); at >= 0; at = text.indexOf(fragment, at + 1))
    places.push(at);
  return places;
};

/** Marks every occurrence of `fragment`. True if there was one. */
export function cover(text: string, fragment: string, coverage: Coverage): boolean {
  const places = occurrences(text, fragment);
  for (const place of places) coverage.fill(true, place, place + fragment.length);
  return places.length > 0;
}

/** Marks every occurrence that touches nothing covered before. `words` must come longest first. */
export function coverFree(text: string, words: readonly string[], coverage: Coverage): void {
  for (const word of words) {
    for (const place of occurrences(text, word)) {
      const free = !coverage.slice(place, place + word.length).includes(true);
      if (free) coverage.fill(true, place, place + word.length);
    }
  }
}

/** No character covered yet. */
export const emptyCoverage = (text: string): Coverage =>
  new Array<boolean>(text.length).fill(false);

/** The choices of each fragment of a phrase, taken apart once. */
const taken = new Map<string, readonly (readonly string[])[]>();

/** The choices of each fragment of a phrase. */
export function fragmentsOf(phrase: string): readonly (readonly string[])[] {
  const known = taken.get(phrase);
  if (known) return known;
  const fragments = phrase.split(' ').map((fragment) => fragment.split('/'));
  taken.set(phrase, fragments);
  return fragments;
}

/**
 * Covers the fragments of a phrase (see `Concept.phrases`): all must stand in the text, in any order,
 * `a/b` means either. Undefined if one is missing; otherwise what is covered.
 */
export function matchPhrase(text: string, phrase: string): Coverage | undefined {
  const fragments = fragmentsOf(phrase);
  // Nearly every phrase is missing from nearly every text: that is found out before anything is covered.
  if (!fragments.every((choices) => choices.some((choice) => text.includes(choice)))) {
    return undefined;
  }
  const coverage = emptyCoverage(text);
  for (const choice of fragments.flat()) cover(text, choice, coverage);
  return coverage;
}

/** How many characters are covered. */
export const coveredLength = (coverage: Coverage): number => coverage.filter(Boolean).length;

/** The stretches of Han, Latin and digits that nothing accounts for. */
export function uncovered(text: string, coverage: Coverage): string[] {
  const stretches: string[] = [];
  let current = '';
  for (let index = 0; index <= text.length; index += 1) {
    const unit = text[index];
    if (unit !== undefined && !coverage[index] && isContent(unit)) current += unit;
    else if (current !== '') {
      stretches.push(current);
      current = '';
    }
  }
  return stretches;
}
