/** Where words stand in a text: each word that stands there at all, with its places in rising order. */
export type WordPlaces = ReadonlyMap<string, readonly number[]>;

/** Looks for all its words in a text. `most`: places of one word beyond so many are not listed. */
export type WordFinder = (text: string, most?: number) => WordPlaces;

interface Branch {
  word: string | undefined;
  next: Map<number, Branch>;
}

const newBranch = (): Branch => ({ word: undefined, next: new Map() });

function plant(root: Branch, word: string): void {
  let branch = root;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    const next = branch.next.get(code) ?? newBranch();
    branch.next.set(code, next);
    branch = next;
  }
  branch.word = word;
}

function note(places: Map<string, number[]>, word: string, at: number, most: number): void {
  const known = places.get(word);
  if (!known) places.set(word, [at]);
  else if (known.length < most) known.push(at);
}

/** A finder of many words: one pass through the text, however many words there are. */
export function wordFinder(words: Iterable<string>): WordFinder {
  const root = newBranch();
  for (const word of words) plant(root, word);
  return (text, most = Number.POSITIVE_INFINITY) => {
    const places = new Map<string, number[]>();
    for (let start = 0; start < text.length; start++) {
      let branch = root.next.get(text.charCodeAt(start));
      for (let at = start + 1; branch; at++) {
        if (branch.word !== undefined) note(places, branch.word, start, most);
        branch = at < text.length ? branch.next.get(text.charCodeAt(at)) : undefined;
      }
    }
    return places;
  };
}
