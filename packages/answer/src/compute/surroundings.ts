import type { PassageHit, StoredObservation } from '../ports.js';
import { fold } from '../words/fold.js';
import { UNITS } from '../words/units.js';

/** A found passage with every figure told in it, in order. */
export interface ToldPassage {
  hit: PassageHit;
  figures: readonly StoredObservation[];
}

const CLAUSE_STARTS = ['，', ',', '；', ';', '。'] as const;
const CLAUSE_END = /[，,；;。、！？]/;
const SENTENCE_STARTS = ['。', '！', '？', '；', ';', '\n'] as const;
/** 9个先进单位和10个先进个人: up to here the words belong to the figure in front. */
const NOUN_OF_FIGURE_IN_FRONT = /^(?!涉及)[^，,；;。、！？和与及]{1,12}(?:[、和与及]|以及)/u;
/** 从15%提升至30%: what stands between the first and the last state. */
const UP_TO =
  /^(?:左右)?(?:提升|提高|增加|增长|上升|扩大|缩短|压缩|压减|精简|减少|降低|下降|增|升|降|减)?(?:到|至|为)了?$/u;

/** The words that stand around a figure, folded. */
export interface Surroundings {
  /** From the figure before it up to the figure. */
  before: string;
  /** The same and on up to the next mark or figure behind it: its own and no other's. */
  own: string;
  /** From the beginning of the sentence up to the figure. */
  lead: string;
  /** From the beginning of the sentence up to the end of its own words, with the section's title. */
  sentence: string;
  /** Nouns that belong to the figure in front, although they stand in the same clause. */
  others: string;
  /** Names of the body itself and of its accounts, as they may stand in front of what is counted. */
  selves: readonly string[];
  /** First or last state of a change: 从15%提升至30%. */
  state: 'from' | 'to' | null;
  /** True in a list of parts that 其中 opened before a semicolon. */
  goesOn: boolean;
}

/** Where a list that 其中 opened is over. */
const LIST_ENDS = ['。', '！', '？', '\n'] as const;
const LIST_OPENS = /其中|包括/u;

const behindLast = (text: string, marks: readonly string[], at: number): number =>
  Math.max(...marks.map((mark) => text.lastIndexOf(mark, at - 1))) + 1;

/** Where a figure stands in its passage. */
interface Place {
  start: number;
  end: number;
}

const placeIn = ({ hit }: ToldPassage, { source }: StoredObservation): Place => {
  const from = hit.place.start;
  return { start: (source.start ?? from) - from, end: (source.end ?? from) - from };
};

/** Numbers with a unit, be they figures of the library or not; a year is none. */
const NUMBER = new RegExp(
  `\\d[\\d,.]*[万亿余多]?(?:${UNITS.filter((unit) => !/[年月日]/.test(unit)).join('|')})`,
  'g',
);

const numbersIn = (text: string): Place[] =>
  [...text.matchAll(NUMBER)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));

/** “示例发布”微信公众号: what stands in quotation marks in front of a means of publishing names it. */
const ACCOUNT =
  /[“"「]([^”"」]{2,16})[”"」](?=\p{Script=Han}{0,4}(?:微信|微博|公众号|抖音|客户端|服务号|订阅号|平台))/gu;

/** Pieces of the body's name, the longest first, and the names of its accounts. */
function selvesOf(text: string, { agency }: StoredObservation): string[] {
  const name = fold(agency);
  const pieces = Array.from({ length: name.length }, (_, from) =>
    Array.from({ length: name.length - from - 1 }, (_, more) => name.slice(from, from + more + 2)),
  ).flat();
  const accounts = [...text.matchAll(ACCOUNT)].map(([, account]) => fold(account as string));
  return [...accounts, ...pieces.sort((a, b) => b.length - a.length)];
}

/** The words around one figure of a passage. */
export function surroundings(passage: ToldPassage, figure: StoredObservation): Surroundings {
  const { text, section } = { text: passage.hit.text, section: passage.hit.section };
  const { start, end } = placeIn(passage, figure);
  const places = [...passage.figures.map((one) => placeIn(passage, one)), ...numbersIn(text)];
  const inFront = places.filter((one) => one.end <= start).sort((a, b) => b.end - a.end)[0];
  const behind = places.filter((one) => one.start >= end).sort((a, b) => a.start - b.start)[0];
  const isTo = inFront !== undefined && UP_TO.test(text.slice(inFront.end, start));
  const isFrom =
    behind !== undefined &&
    UP_TO.test(text.slice(end, behind.start)) &&
    /[从由]/.test(text.slice(behindLast(text, CLAUSE_STARTS, start), start));
  const clause = Math.max(0, behindLast(text, CLAUSE_STARTS, start));
  const edge = isTo ? clause : Math.max(clause, inFront?.end ?? 0);
  const [others = ''] =
    !isTo && inFront && edge === inFront.end
      ? (NOUN_OF_FIGURE_IN_FRONT.exec(text.slice(edge, start)) ?? [])
      : [];
  const first = edge + others.length;
  const tail = text.slice(end).search(CLAUSE_END);
  const last = Math.min(tail < 0 ? text.length : end + tail, behind?.start ?? text.length);
  const opening = behindLast(text, SENTENCE_STARTS, start);
  return {
    before: fold(text.slice(first, start)),
    own: fold(text.slice(first, last)),
    lead: fold(text.slice(opening, start)),
    sentence: fold(`${text.slice(opening, last)}\n${section}`),
    others: fold(others.replace(/(?:[、和与及]|以及)$/u, '')),
    selves: selvesOf(text, figure),
    goesOn: LIST_OPENS.test(text.slice(behindLast(text, LIST_ENDS, start), opening)),
    state: isFrom ? 'from' : isTo ? 'to' : null,
  };
}
