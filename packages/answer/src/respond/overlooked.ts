import type { AnswerValue } from '../model.js';
import type { Query } from '../understand/query.js';
import { SUM_WORDS } from '../words/question-words.js';
import { UNIT_PATTERN } from '../words/units.js';
import type { Result } from './result.js';

/** What a question may say that an answer from the prose must have heeded. */
interface Demand {
  asked: (query: Query) => boolean;
  heeded: (answer: Result, query: Query) => boolean;
}

const JOINED = /([\p{Script=Han}\w]{2})(?:以及|[和与及跟、])([\p{Script=Han}\w]{2})/u;
const JOINER = /以及|[和与及跟、]/;
const TOGETHER = new RegExp(`${SUM_WORDS.join('|')}|共(?=有?多少|有?几|公开|发布|收到|受理)`);
const APART = /相差|差多少|差几|差了/;
const EXCLUDED = /除了|除去|除.{1,12}?外|以外|之外|不属于|不算|不包括|不含|(?:没有?|不是|非)通过/;
/** How much is asked for. */
const QUANTITIES = new RegExp(`多少|几(?:${UNIT_PATTERN})`, 'gu');
/** A number in a question that is no date. */
const COUNTED = /\d+(?:\.\d+)?[万余多]*(?![\d.年月日号点时])\p{Script=Han}/u;

/** A place that a question begins with. */
const PLACE = /^\p{Script=Han}{2,7}?(?:自治[区州县旗]|[省市州盟区县旗])/u;
const GOVERNMENT = /^(?:人民)?(?:政府|$)/u;

/** True unless the body that answers only lies in the place: a county alone is none of its towns and bureaus. */
function isOf(agency: string, place: string): boolean {
  const at = agency.indexOf(place);
  return at < 0 || GOVERNMENT.test(agency.slice(at + place.length));
}

const first = ({ values }: Result): AnswerValue | undefined => values[0];

/** Every value of a clause that is told of both things together names both. */
function tellsBoth(answer: Result, { about }: Query): boolean {
  const [, one = '', other = ''] = JOINED.exec(about) ?? [];
  const joined = new RegExp(`${one}\\p{Script=Han}{0,4}(?:以及|[和与及跟、])`, 'u');
  const label = first(answer)?.label ?? '';
  if (JOINER.test(label)) return label.includes(one) || label.includes(other);
  return answer.evidence.some(({ quote }) => joined.test(quote) && !quote.includes('其中'));
}

/** Kept as data: each names a way in which one figure may stand for another that was asked for. */
const DEMANDS: readonly Demand[] = [
  {
    // 开了几次会、培训了几人: one number is no answer to two questions.
    asked: ({ about }) => [...about.matchAll(QUANTITIES)].length > 1,
    heeded: ({ values }) => values.length > 1,
  },
  {
    // Of two things added up, one alone is a wrong number.
    asked: ({ question, about }) => TOGETHER.test(question) && JOINED.test(about),
    heeded: (answer, query) => first(answer)?.operation === 'sum' || tellsBoth(answer, query),
  },
  {
    asked: ({ question }) => APART.test(question),
    heeded: (answer) => ['difference', 'growth'].includes(first(answer)?.operation ?? ''),
  },
  {
    // What is left out must not be what is given.
    asked: ({ question }) => EXCLUDED.test(question),
    heeded: (answer) =>
      /其他|其它/.test(first(answer)?.label ?? '') ||
      answer.evidence.some(({ quote }) => EXCLUDED.test(quote)),
  },
  {
    asked: ({ agencies, about }) => agencies.length === 0 && PLACE.test(about),
    heeded: ({ evidence }, { about }) => {
      const place = PLACE.exec(about)?.[0] ?? '';
      return evidence.every(({ agency }) => isOf(agency, place));
    },
  },
  {
    // That the number stands somewhere in the sentence makes it nobody's yes.
    asked: ({ yesNo, about }) => yesNo && COUNTED.test(about),
    heeded: (answer) => answer.values.length > 0,
  },
];

/** True where an answer from the prose leaves out something that the question says. */
export function overlooks(query: Query, answer: Result): boolean {
  if (answer.status !== 'answered' || answer.evidence.some(({ kind }) => kind === 'table'))
    return false;
  return DEMANDS.some(({ asked, heeded }) => asked(query) && !heeded(answer, query));
}
