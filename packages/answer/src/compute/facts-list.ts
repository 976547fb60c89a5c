import { sentencesOf } from './facts-told.js';

/** How the items of a list are numbered, and the first of each kind. */
const NUMBERINGS: readonly (readonly [item: RegExp, first: RegExp])[] = [
  [/^[\s“]*[一二三四五六七八九十]是/u, /^[\s“]*一是/u],
  [/^\s*[(（][一二三四五六七八九十]{1,2}[)）]/u, /^\s*[(（]一[)）]/u],
  [/^\s*[(（]\d{1,2}[)）]/u, /^\s*[(（]1[)）]/u],
  [/^\s*\d{1,2}[.、．](?!\d)/u, /^\s*1[.、．](?!\d)/u],
  [/^\s*[①②③④⑤⑥⑦⑧⑨]/u, /^\s*①/u],
  [/^\s*第[一二三四五六七八九十],/u, /^\s*第一,/u],
];

/** What leads to a list ends in front of its first item: 存在以下问题:1.栏目更新不及时. */
const afterLead = (sentence: string): string => {
  const at = sentence.search(/[:：][^:：]*$/u);
  return at < 0 ? sentence : sentence.slice(at + 1);
};

/**
 * The sentences of the numbered list that a sentence is an item of, its lead-in with the first; only itself where it
 * is no item. A new first item begins another list.
 */
export function listAround(text: string, sentence: string): readonly string[] {
  const all = sentencesOf(text).map((one) => one.trim());
  const at = all.indexOf(sentence);
  const kind = NUMBERINGS.find(([item]) => item.test(sentence) || item.test(afterLead(sentence)));
  if (at < 0 || !kind) return [sentence];
  const [item, first] = kind;
  const isItem = (one: string): boolean => item.test(one) || item.test(afterLead(one));
  const isFirst = (one: string): boolean => first.test(one) || first.test(afterLead(one));
  let [from, to] = [at, at + 1];
  while (from > 0 && !isFirst(all[from] as string) && isItem(all[from - 1] as string)) from -= 1;
  while (to < all.length && isItem(all[to] as string) && !isFirst(all[to] as string)) to += 1;
  return all.slice(from, to);
}
