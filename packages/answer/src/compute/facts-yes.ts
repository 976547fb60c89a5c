import type { AnswerPorts } from '../ports.js';
import type { Query } from '../understand/query.js';
import { YES_NO_CUES } from '../words/fact-words.js';
import { fold } from '../words/fold.js';
import { findPassages, type ToldFact } from './facts.js';
import { isPlan } from './facts-plans.js';
import { sentencesOf } from './facts-told.js';
import { factWords, holdsAll, holdsWord } from './facts-words.js';

/** A sentence that says that something was so, or that it was not. */
export interface ToldYes extends ToldFact {
  so: boolean;
}

const DENIED = /没有|未|尚无|并无|从未|不再|无(?!障碍|偿|纸|线|人机|缝|声|论)/u;
/** Said to lack or wished for, it was not so, or not all of it. */
const LACKING =
  /不够|不足|有待|仍需|需要|应当|要求|缺乏|欠缺|不强|不高|将(?!近|军)|拟(?!定|订)|如何|是否|能否/u;
/** 被通报 is another thing than 通报. */
const UNDERGONE = /被|受到|遭/u;
const LIGHT: readonly string[] = '开展 进行 举办 召开 组织 举行 实施 搞 办 开 做 弄 建 设 有'.split(
  ' ',
);

const clausesOf = (sentence: string): string[] => sentence.split(/[,，。;；!?！？:：]/);

/** Of the clauses that hold all of it: whether one says so, or denies it; undefined where none does. */
function saysSo(sentence: string, words: readonly string[], asked: string): boolean | undefined {
  const about = clausesOf(fold(sentence)).filter((clause) => holdsAll(clause, words));
  const clear = about.filter(
    (clause) =>
      !LACKING.test(clause) &&
      (!UNDERGONE.test(asked) || UNDERGONE.test(clause)) &&
      (asked.includes('申请') || !clause.includes('申请')),
  );
  if (clear.some((clause) => !DENIED.test(clause))) return true;
  return clear.length > 0 ? false : undefined;
}

/** Sentences that answer a question of yes or no, best first. A word of the question that denies is left alone. */
export async function findYes(ports: AnswerPorts, query: Query): Promise<ToldYes[]> {
  const bare = YES_NO_CUES.reduce((rest, cue) => rest.replaceAll(cue, ' '), query.about);
  if (DENIED.test(bare)) return [];
  const { own, carried } = factWords(bare, LIGHT, ports.words, true);
  const words = [...own, ...carried];
  if (own.length === 0 && carried.every((word) => !holdsWord('公开', word))) return [];
  const hits = await findPassages(ports, query, query.about);
  return hits.flatMap((hit) =>
    sentencesOf(hit.text).flatMap((sentence) => {
      if (isPlan(fold(sentence), hit.year)) return [];
      const so = saysSo(sentence, words, query.about);
      return so === undefined ? [] : [{ hit, sentence: sentence.trim(), so }];
    }),
  );
}
