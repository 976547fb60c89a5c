/** A stretch of the flow. */
export interface Range {
  start: number;
  end: number;
}

/** Longer paragraphs are divided at the end of a sentence. */
const LONGEST = 480;
/** Enumerations inside running text begin a paragraph: 一是…, （1）…, 1.… behind the end of a sentence. */
const ENUMERATION =
  /(?<=[。；;：:！])(?=\s*(?:[一二三四五六七八九十]是|[（(]\d{1,2}[)）]|[①②③④⑤⑥⑦⑧⑨⑩]|\d{1,2}[.．、](?!\d)|[（(][一二三四五六七八九十]{1,3}[)）]))/;

const cutBefore = (range: Range, text: string, border: RegExp): Range[] => {
  const pieces = text.slice(range.start, range.end).split(border);
  let start = range.start;
  return pieces.map((piece) => {
    const found = { start, end: start + piece.length };
    start += piece.length;
    return found;
  });
};

/** No sentence that anybody wrote is longer; what is gets cut, so that no stretch grows without end. */
const LONGEST_SENTENCE = 1000;
const PAUSE = /[，,；;、\s]/;

/** Cuts an endless sentence behind its pauses, or anywhere where it has none. */
function cutEndless({ start, end }: Range, text: string): Range[] {
  const pieces: Range[] = [];
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    let to = from + LONGEST_SENTENCE;
    while (to > from && !PAUSE.test(text[to - 1] as string)) to--;
    if (to === from) to = from + LONGEST_SENTENCE;
    pieces.push({ start: from, end: to });
    from = to;
  }
  return [...pieces, { start: from, end }];
}

/** Divides an overlong stretch behind sentences. */
function shorten(range: Range, text: string): Range[] {
  if (range.end - range.start <= LONGEST) return [range];
  const whole = cutBefore(range, text, /(?<=[。！？])/);
  const sentences = whole.flatMap((sentence) => cutEndless(sentence, text));
  return sentences.reduce<Range[]>((joined, sentence) => {
    const last = joined.at(-1);
    if (last && sentence.end - last.start <= LONGEST) last.end = sentence.end;
    else joined.push({ ...sentence });
    return joined;
  }, []);
}

function trim({ start, end }: Range, text: string): Range[] {
  const printed = text.slice(start, end);
  const length = printed.trim().length;
  const lead = printed.length - printed.trimStart().length;
  return length === 0 ? [] : [{ start: start + lead, end: start + lead + length }];
}

/** Paragraphs of readable length in a stretch of prose. */
export function paragraphsIn(range: Range, text: string): Range[] {
  return cutBefore(range, text, /(?<=\n)/)
    .flatMap((line) => cutBefore(line, text, ENUMERATION))
    .flatMap((piece) => shorten(piece, text))
    .flatMap((piece) => trim(piece, text));
}
