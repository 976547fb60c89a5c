import type { AnswerPorts } from '../ports.js';
import type { Query } from '../understand/query.js';
import { fold } from '../words/fold.js';
import {
  ASKS_NAME,
  ASKS_ROLE,
  ASKS_WHO,
  ENDS_IN_NAME,
  GROUP_WORDS,
  GROUPS,
  OWN_GROUP,
  REACHED,
  tellsRole,
} from '../words/role-words.js';
import { bestFirst, type Candidate, findPassages } from './facts.js';
import { sentencesOf } from './facts-told.js';

/** A role that is asked for, and what tells its group or office from others. */
export interface AskedRole {
  role: string;
  of: readonly string[];
}

/** The role that a question asks the holder of; undefined where it asks for none. */
export function roleAsked(about: string): AskedRole | undefined {
  const groups = (ASKS_WHO.exec(about) ?? ASKS_ROLE.exec(about))?.groups;
  const role = groups?.['role'];
  if (role === undefined) return undefined;
  const alone = about.endsWith(role) && !ASKS_WHO.test(about);
  if (alone && !REACHED.test(role)) return undefined;
  const named = `${groups?.['of'] ?? ''} ${groups?.['of2'] ?? ''}`;
  const rest = GROUP_WORDS.reduce((left, word) => left.replaceAll(word, ' '), named);
  return { role, of: rest.split(/[\s,，、和]+/u).filter((word) => word !== '') };
}

const who = (match: RegExpExecArray): string =>
  Object.values(match.groups ?? {}).find((one) => one !== undefined) ?? '';

/** Clauses: whom a role is given stands in one of them; 、 joins those that share it. */
const clausesOf = (sentence: string): string[] => sentence.split(/[,，。;；!?！？]/);

/** Everybody that a sentence gives the role. */
function holdersIn(sentence: string, role: string): string[] {
  const told = tellsRole(role);
  return clausesOf(fold(sentence)).flatMap((clause) => [...clause.matchAll(told)].map(who));
}

/** True unless the sentence is about another group than these reports are about, and none was asked for. */
function isOfGroup(sentence: string, of: readonly string[]): boolean {
  const groups = sentence.match(GROUPS) ?? [];
  return (
    of.length > 0 ||
    groups.length === 0 ||
    groups.some((one) => OWN_GROUP.test(one) || one.length <= 4)
  );
}

/** Sentences that tell who holds the role, best first. */
export async function findRole(
  ports: AnswerPorts,
  query: Query,
  { role, of }: AskedRole,
): Promise<Candidate[]> {
  const hits = await findPassages(ports, query, [query.about, role, '任', '为', '由'].join(' '));
  const found = hits.flatMap((hit) =>
    sentencesOf(hit.text).flatMap((sentence): Candidate[] => {
      const about = `${fold(sentence)}\n${fold(hit.section)}`;
      const holders = [...new Set(holdersIn(sentence, role))].filter(
        (holder) => !ASKS_NAME.test(query.about) || ENDS_IN_NAME.test(holder),
      );
      if (holders.length === 0 || !isOfGroup(fold(sentence), of)) return [];
      if (!of.every((word) => about.includes(word))) return [];
      const [only, ...more] = holders;
      return [
        {
          hit,
          sentence: sentence.trim(),
          ...(only !== undefined && more.length === 0 && { short: only }),
          tier: 2,
          held: 1,
        },
      ];
    }),
  );
  return found.sort(bestFirst(query));
}
