import type { AnswerPorts, PassageHit } from '../ports.js';
import type { Query } from '../understand/query.js';
import { findPassages, type ToldFact } from './facts.js';
import { sentencesOf } from './facts-told.js';

/** How the items of a list are numbered; the number stands in the group. */
const NUMBERINGS: readonly RegExp[] = [
  /^[\s“]*([一二三四五六七八九十])是/u,
  /^\s*[(（]([一二三四五六七八九十]|\d{1,2})[)）]/u,
  /^\s*(\d{1,2})[.、．](?!\d)/u,
  /^\s*([①②③④⑤⑥⑦⑧⑨])/u,
  /^\s*第([一二三四五六七八九十])[,，]/u,
];
const NUMERALS = ['一二三四五六七八九十', '①②③④⑤⑥⑦⑧⑨'] as const;
/** Words that find the other items. */
const ITEMS = '一是 二是 三是 四是 五是 六是 问题 不足 改进 措施';

/** A sentence of a passage as an item: its numbering and number, behind what leads to the list. */
interface Item extends ToldFact {
  kind: number;
  number: number;
}

const orderOf = (numeral: string): number =>
  Number(numeral) || NUMERALS.reduce((found, row) => found + row.indexOf(numeral) + 1, 0);

function itemOf(hit: PassageHit, sentence: string): Item | undefined {
  const own = sentence.replace(/^[^:：]{0,30}[:：]/u, '');
  for (const text of [sentence, own])
    for (const [kind, numbering] of NUMBERINGS.entries()) {
      const numeral = numbering.exec(text)?.[1];
      if (numeral !== undefined) return { hit, sentence, kind, number: orderOf(numeral) };
    }
  return undefined;
}

const inOrder = (one: PassageHit, other: PassageHit): number =>
  one.place.block - other.place.block || one.place.start - other.place.start;

/** The run of items, each numbered one more than the one before, that holds the one found. */
function runAround(items: readonly Item[], at: number): Item[] {
  const follows = (one: Item | undefined, other: Item | undefined): boolean =>
    one !== undefined && other?.kind === one.kind && other.number === one.number + 1;
  let [from, to] = [at, at];
  while (follows(items[from - 1], items[from])) from -= 1;
  while (follows(items[to], items[to + 1])) to += 1;
  return items.slice(from, to + 1);
}

/**
 * The numbered list that a sentence is an item of, in the order of the report; only the sentence where it is no item, or
 * where no other is found.
 */
export async function wholeList(
  ports: AnswerPorts,
  query: Query,
  { hit, sentence }: ToldFact,
): Promise<readonly ToldFact[]> {
  const own = itemOf(hit, sentence);
  if (!own) return [{ hit, sentence }];
  const words = `${ITEMS} ${query.about} ${hit.section}`;
  const found = await findPassages(ports, { ...query, agencies: [hit.agency] }, words, [hit.year]);
  const beside = found.filter(
    (one) => one.report === hit.report && one.place.section === hit.place.section,
  );
  const hits = new Map([...beside, hit].map((one) => [one.passage, one]));
  const items = [...hits.values()]
    .sort(inOrder)
    .flatMap((one) => sentencesOf(one.text).flatMap((text) => itemOf(one, text.trim()) ?? []));
  const at = items.findIndex((one) => one.hit.passage === hit.passage && one.sentence === sentence);
  return runAround(items, at);
}
