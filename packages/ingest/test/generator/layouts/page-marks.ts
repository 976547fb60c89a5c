import type { Random } from '../random.js';

/** Between words only: within a number nobody could tell the mark from the figure. */
const isBetweenWords = (text: string, at: number): boolean =>
  /^\p{Script=Han}{2}$/u.test(text.slice(at - 1, at + 1));

/** Puts marks of pages, `\n12、`, into the running text below the title, counting up. */
export function addPageMarks(text: string, random: Random): string {
  let marked = '';
  let from = 0;
  let page = 1;
  for (let at = text.indexOf('\n') + random.int(4, 80); at < text.length; at++) {
    if (!isBetweenWords(text, at)) continue;
    marked += `${text.slice(from, at)}\n${page++}、`;
    from = at;
    at += random.int(250, 700);
  }
  return marked + text.slice(from);
}
