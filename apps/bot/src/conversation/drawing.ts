import { DRAWING_WORDS, DRAWN_OBJECT } from '../strings/drawing.js';

/** A question without the wish for a drawing that was in it, empty where there was nothing else; undefined where there was none. */
export function withoutDrawing(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const rest = DRAWING_WORDS.reduce((left, words) => left.replace(words, ''), plain);
  if (rest === plain) return undefined;
  const question = rest.replace(DRAWN_OBJECT, '').trim();
  return /[\p{L}\p{N}]/u.test(question) ? question : '';
}
