import { sumOf } from '@nianbao/domain';
import type { PassageHit, StoredObservation } from '../../ports.js';
import { fold } from '../../words/fold.js';
import type { ToldPassage } from '../surroundings.js';

/** A figure of the prose, in the list that it is told in. */
export interface Listed {
  figure: StoredObservation;
  hit: PassageHit;
  /** From the figure in front up to this one, folded. */
  before: string;
  /** From the beginning of the sentence up to this figure, folded. */
  lead: string;
  /** The figure that it is a part of, as 其中 or the arithmetic says. */
  whole: Listed | undefined;
  /** Figures of one list have the same number. */
  list: number;
}

/** Everything that a figure is a part of, the nearest first. */
export function wholesOf(item: Listed): Listed[] {
  const wholes: Listed[] = [];
  for (let { whole } = item; whole; { whole } = whole) wholes.push(whole);
  return wholes;
}

/** Parts of the figure in front follow. */
const OPENS =
  /在[^，,。；;]{0,12}(?:信息|申请|事项|总数|总量)(?:当|之)?[中里][，,]|其中|包括|涵盖|具体[为是]|分别[为是]|(?:内容|主要|途径|渠道|方式)(?:有|是|为)[:：]?$/u;
/** A colon lets semicolons part the items. */
const OPENS_WIDE = /(?:其中|包括|涵盖|具体|分别)[为是]?\s*[:：]/u;
const BRACKETED = /[（(][^（）()]*[)）]/gu;
const SENTENCE_END = /[。！？\n]/u;
const SENTENCE_ENDS = /[。！？\n]/gu;
const SEMICOLON = /[；;]/u;
/** 289条(工作动态184条,…): a bracket right behind a figure takes it apart. */
const BRACKET_OPENS = /^\s*[（(](?!\s*含)/u;
const BRACKET_CLOSES = /^[^（(]*[)）]/u;

/** A list that is being read. */
interface Open {
  whole: Listed | undefined;
  list: number;
  parts: number[];
  /** Goes on behind a semicolon. */
  wide: boolean;
  /** Opened by a bracket, which closes it. */
  bracketed: boolean;
}

const countOf = ({ figure }: Listed): number => figure.value as number;
const sameUnit = (one: Listed, other: Listed): boolean => one.figure.unit === other.figure.unit;

/** True if the parts read so far are all of their whole. */
const isFull = ({ whole, parts }: Open): boolean =>
  whole !== undefined && parts.length > 1 && sumOf(parts) === countOf(whole);

const behindSentence = (gap: string): string => gap.slice(gap.search(/[^。！？\n]*$/u));

/** What a sentence tells by itself. */
const BASE: Omit<Open, 'list' | 'parts'> = { whole: undefined, wide: true, bracketed: false };

class Reader {
  readonly read: Listed[] = [];
  private open: Open[] = [];
  private lists = 0;

  /** Takes the next figure, with the words from the figure in front up to it. */
  take(one: Listed, gap: string): void {
    this.closeBefore(gap);
    const said = behindSentence(gap).replace(BRACKETED, '');
    const newSentence = SENTENCE_END.test(gap);
    const bracketed = BRACKET_OPENS.test(gap);
    if (this.open.length === 0 && !newSentence) this.start(BASE);
    if (bracketed || OPENS.test(said))
      this.openFor(one, { newSentence, bracketed, wide: OPENS_WIDE.test(said) });
    if (this.open.length === 0) this.start(BASE);
    const current = this.open.at(-1) as Open;
    one.whole = current.whole && sameUnit(current.whole, one) ? current.whole : undefined;
    one.list = current.list;
    if (one.whole) current.parts.push(countOf(one));
    this.read.push(one);
  }

  private start(kind: Omit<Open, 'list' | 'parts'>): void {
    this.lists += 1;
    this.open.push({ ...kind, list: this.lists, parts: [] });
  }

  /** Ends the lists that the words in front of a figure end. */
  private closeBefore(gap: string): void {
    const bracket = this.open.findLastIndex(({ bracketed }) => bracketed);
    if (bracket >= 0 && BRACKET_CLOSES.test(gap)) this.open.splice(bracket);
    if (SENTENCE_END.test(gap)) this.open = [];
    else if (SEMICOLON.test(gap) && this.open.length > 1)
      this.open = this.open.filter(({ wide, bracketed }, at) => at === 0 || wide || bracketed);
    while (this.open.length > 1 && isFull(this.open.at(-1) as Open)) this.open.pop();
  }

  /** The parts of the figure in front, or of the only one that the sentence in front tells by itself. */
  private openFor(
    one: Listed,
    { newSentence, bracketed, wide }: { newSentence: boolean; bracketed: boolean; wide: boolean },
  ): void {
    const before = this.read.filter((other) => sameUnit(other, one));
    const last = before.at(-1);
    const apart = before.filter(({ list }) => list === last?.list);
    const fits = last !== undefined && countOf(last) >= countOf(one);
    const whole = fits && !(newSentence && apart.length > 1) ? last : undefined;
    this.start({ whole, wide: newSentence || wide, bracketed });
  }
}

/** 共受理84件,省级60件,市级24件: what adds up to the figure in front are its parts. */
function joinByArithmetic(read: readonly Listed[]): void {
  for (const list of new Set(read.map((one) => one.list))) {
    const [first, ...rest] = read.filter((one) => one.list === list);
    if (!first?.figure.value || first.whole || rest.length < 2) continue;
    const parts = rest.filter((one) => sameUnit(one, first));
    if (parts.length === rest.length && sumOf(parts.map(countOf)) === countOf(first))
      for (const part of parts) part.whole = first;
  }
}

const counts = ({ unit, value }: StoredObservation): boolean => value !== null && unit !== '%';

/** The figures of a passage, each in its list and with the whole that it is a part of. */
export function listsIn({ hit, figures }: ToldPassage): Listed[] {
  const from = hit.place.start;
  const startOf = ({ source }: StoredObservation): number => (source.start ?? from) - from;
  const endOf = ({ source }: StoredObservation): number => (source.end ?? from) - from;
  const reader = new Reader();
  let at = 0;
  for (const figure of figures
    .filter(counts)
    .toSorted((one, other) => startOf(one) - startOf(other))) {
    const gap = hit.text.slice(at, startOf(figure));
    const opening = [...hit.text.slice(0, startOf(figure)).matchAll(SENTENCE_ENDS)].at(-1);
    const lead = hit.text.slice((opening?.index ?? -1) + 1, startOf(figure));
    const listed = { figure, hit, before: fold(behindSentence(gap)), lead: fold(lead) };
    reader.take({ ...listed, whole: undefined, list: 0 }, gap);
    at = Math.max(at, endOf(figure));
  }
  joinByArithmetic(reader.read);
  return reader.read;
}
