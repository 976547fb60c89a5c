import type { FactKind } from '../words/facts/kind.js';
import { fold } from '../words/fold.js';
import { countHeld, type FactWords, holdsAll, holdsWord } from './facts-words.js';

/** What a sentence tells of a kind of fact: the answer itself where there is just one, and how near it stands. */
export interface Telling {
  short: string | undefined;
  /** 2 in the clause that is about it, 1 elsewhere in the sentence, 0 in its passage. */
  tier: number;
}

/** Sentences of a passage. */
export const sentencesOf = (text: string): string[] =>
  text.match(/[^。！？!?；;\n]+[。！？!?；;]?/g) ?? [];

const clausesOf = (sentence: string): string[] => sentence.split(/[,，。;；!?！？]/);

const NAMES_NOTHING = /[叫什么名字的]/u;
const NAMED = /(.{2,8})(?:名为|名称[为是]|叫做?|命名为)$/u;

/** 公众号“示例”专栏: the name of a column, not of the account. */
const OF_OTHER = /^(?:专栏|栏目|板块|版块|专题|专区|系列|活动|话题|微信|微博|抖音|公众号|视频号)/u;
const ACCOUNT_IN_FRONT = /(?:公众号|视频号|微博|抖音号?|客户端|小程序)$/u;

/** “示例发布”微信公众号: a name stands right in front of what it names, right behind an account, or behind 名为. */
function isNameOf(match: RegExpExecArray, text: string, asked: string): boolean {
  const end = match.index + match[0].length;
  const front = text.slice(Math.max(0, match.index - 3), match.index);
  const near = [
    match[0],
    text.slice(end, end + 6),
    ACCOUNT_IN_FRONT.test(front) && !OF_OTHER.test(text.slice(end)) ? front : '',
    NAMED.exec(text.slice(0, match.index))?.[1] ?? '',
  ].join(' ');
  return [...asked.matchAll(/(?=(\p{Script=Han}{2}))/gu)].some(
    ([, pair = '']) => near.includes(pair) && !NAMES_NOTHING.test(pair),
  );
}

/** What stands in a text for a kind of fact; what the question says itself is no answer: 镇长 to 镇长是谁. */
function things(kind: FactKind, text: string, asked: string): (string | undefined)[] {
  if (!kind.tells) return [undefined];
  return [...text.matchAll(kind.tells)]
    .filter((match) => !kind.names || isNameOf(match, text, asked))
    .map(({ groups }) =>
      Object.values(groups ?? {})
        .find((one) => one !== undefined)
        ?.trim(),
    )
    .filter((one) => one === undefined || !asked.includes(one));
}

const only = (found: readonly (string | undefined)[]): string | undefined => {
  const said = [...new Set(found.filter((one) => one !== undefined && one !== ''))];
  return said.length === 1 && found.length === 1 ? said[0] : undefined;
};

const TIME =
  /^(?:于|在|自|从|时间[为是]|分别[为是]|其中)?(?:原定)?(?:20\d\d年)?(?:\d{1,2}月|年[初底末中])/u;
/** Behind the date nothing but what was done: 6月1日起施行. */
const DONE =
  /^(?:举行|举办|召开|开展|进行|起|正式|试|上线|施行|实行|实施|执行|印发|发布|启用|运行|开通|成立|完成|改为|了|的)*$/u;

/** A clause of a date alone belongs to the clause beside it. */
function isDateAlone(kind: FactKind, clause: string): boolean {
  if (!TIME.test(clause) || !kind.tells) return false;
  const rest = clause.replace(kind.tells, '').replace(/^(?:于|在|自|从|时间[为是])/u, '');
  return DONE.test(rest.replace(/\d{1,2}[日号]/gu, '')) || /分别[为是]/u.test(clause);
}

/** The clauses that hold most of what it is about. */
function homesOf(clauses: readonly string[], words: readonly string[]): number[] {
  const held = clauses.map((clause) => countHeld(clause, words));
  const most = Math.max(...held);
  return clauses.flatMap((_, index) => (held[index] === most ? [index] : []));
}

/** What the clause that is about it tells, or the date in a clause beside it. */
function inClauses(
  kind: FactKind,
  sentence: string,
  words: readonly string[],
  asked: string,
): Telling | undefined {
  const clauses = clausesOf(sentence);
  const homes = words.length === 0 ? clauses.map((_, index) => index) : homesOf(clauses, words);
  const found = homes.flatMap((index) => things(kind, clauses[index] as string, asked));
  if (found.length > 0) return { short: only(found), tier: 2 };
  const beside = homes
    .flatMap((index) => [index + 1, index - 1])
    .filter((index) => clauses[index] !== undefined && isDateAlone(kind, clauses[index] as string))
    .flatMap((index) => things(kind, clauses[index] as string, asked));
  return beside.length > 0 ? { short: only(beside), tier: 2 } : undefined;
}

/** What a sentence tells of a kind of fact; undefined where it tells none. */
export function tellingOf(
  kind: FactKind,
  sentence: string,
  { own, carried }: FactWords,
  asked: string,
  place: { passage: string; section: string },
): Telling | undefined {
  const folded = kind.asPrinted ? sentence : fold(sentence);
  const around = `${folded}\n${place.section}`;
  const named = own.length > 0 || kind.ofBody ? own : carried;
  if (kind.within !== 'passage') {
    if (!named.every((word) => holdsWord(own.length > 0 ? around : folded, word))) return undefined;
    if (named.length > 0 && countHeld(folded, named) === 0) return undefined;
    if (!holdsAll(`${around}\n${place.passage}`, own.length > 0 && !kind.ofBody ? carried : []))
      return undefined;
    if (kind.within === 'clause') return inClauses(kind, folded, named, asked);
    const near = inClauses(kind, folded, named, asked);
    if (near) return near;
    const found = things(kind, folded, asked);
    return found.length > 0 ? { short: only(found), tier: 1 } : undefined;
  }
  if (!holdsAll(`${place.passage}\n${place.section}`, named)) return undefined;
  const found = things(kind, folded, asked);
  if (found.length === 0) return undefined;
  return { short: undefined, tier: named.length > 0 && countHeld(folded, named) > 0 ? 1 : 0 };
}
