import type { AnswerPorts } from '../ports.js';
import type { Query } from '../understand/query.js';
import { fold } from '../words/fold.js';
import { bestFirst, type Candidate, findPassages } from './facts.js';
import { isPlan } from './facts-plans.js';
import { sentencesOf } from './facts-told.js';
import { factWords, holdsAll } from './facts-words.js';

/** 哪些单位, 哪几个科室: a class of things, which a list of such things does not name. */
const ASKS_NAMES =
  /(?:向|给|在|对|由|与|和|通过|从)?(?:哪些|哪几个|哪几家|什么)(?:单位|部门|机构|机关|科室|股室|处室|地方|场所|平台|渠道|媒体|载体|途径|人员|方面)/u;
/** Two things or more, named one after the other. */
const NAMES = /[\p{Script=Han}“”《》\w]{2,}(?:、[\p{Script=Han}“”《》\w]{2,})+/u;
const DENIED = /未|没有|不得|无需/u;

const clausesOf = (sentence: string): string[] => sentence.split(/[,，;；:：]/);

/** Sentences that name several things of which the question's words are told in the same clause, best first. */
export async function findNamed(ports: AnswerPorts, query: Query): Promise<Candidate[]> {
  const asked = ASKS_NAMES.exec(query.about)?.[0];
  if (asked === undefined) return [];
  const rest = query.about.replace(asked, ' ');
  const { own, carried } = factWords(rest, [], ports.words);
  const words = [...own, ...carried];
  if (own.length === 0) return [];
  const tells = (clause: string): boolean =>
    NAMES.test(clause) && holdsAll(clause, own) && !DENIED.test(clause);
  const hits = await findPassages(ports, query, words.join(' '));
  return hits
    .flatMap((hit) =>
      sentencesOf(hit.text).flatMap((sentence): Candidate[] => {
        const folded = fold(sentence);
        const told =
          clausesOf(folded).some(tells) &&
          holdsAll(`${fold(hit.text)}\n${fold(hit.section)}`, carried);
        return told && !isPlan(folded, hit.year)
          ? [{ hit, sentence: sentence.trim(), tier: 2, held: 1 }]
          : [];
      }),
    )
    .sort(bestFirst(query));
}
