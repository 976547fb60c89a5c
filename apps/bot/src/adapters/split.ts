/** How long a text is, by the measure of a messenger. */
export type Measure = (text: string) => number;

/** In UTF-16 code units, as Telegram and most count. */
const codeUnits: Measure = (text) => text.length;

/** In bytes of UTF-8, as official accounts count. */
export const utf8Bytes: Measure = (text) => Buffer.byteLength(text);

/** Where a text may be cut, best first: after a line, after a sentence, after a clause. */
const ENDS = [/\n/gu, /[。！？；!?;]/gu, /[，、,\s]/gu];

/** Cuts a text into pieces no longer than `limit`, at line or sentence ends where there are any. */
export function splitText(text: string, limit: number, measure: Measure = codeUnits): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (measure(rest) > limit) {
    const end = cutOf(startOf(rest, limit, measure));
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
}

/** As much of the start as fits, at least one character; no character is cut in half. */
function startOf(text: string, limit: number, measure: Measure): string {
  let length = 0;
  let end = 0;
  for (const character of text) {
    length += measure(character);
    if (length > limit && end > 0) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** The best cut that leaves no short piece behind it, else the last one; a hard cut where there is none. */
function cutOf(window: string): number {
  const cuts = ENDS.map((end) => ([...window.matchAll(end)].at(-1)?.index ?? 0) + 1).filter(
    (cut) => cut > 1,
  );
  const long = cuts.find((cut) => cut * 2 >= window.length);
  return long ?? (cuts.length > 0 ? Math.max(...cuts) : window.length);
}
