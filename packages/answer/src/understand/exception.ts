import type { Concept } from '@nianbao/domain';
import { DIMENSIONS, type Dimension } from '../words/dimensions.js';
import { AROUND_PART, EXCEPTIONS, OTHERS, UNCLEAR_OTHERS } from '../words/exception-words.js';
import { SUM_WORDS } from '../words/question-words.js';
import { askingIn, unmetIn } from './content.js';
import type { LeftOut, Subject } from './query.js';
import { hasMeasure, tableSubject } from './subject/concepts.js';
import { piecesOf, without } from './subject/pieces.js';
import { wholeOf } from './subject/shares.js';

/** What a text leaves out and what remains of it. */
interface Said {
  part: string;
  rest: string;
  always: boolean;
}

function saidIn(text: string): Said | undefined {
  for (const { pattern, always } of EXCEPTIONS) {
    const match = pattern.exec(text);
    const part = match?.groups?.['part'];
    if (match && part !== undefined)
      return {
        part,
        rest: text.replace(match[0], match[0].startsWith(part) ? lead(part) : ''),
        always,
      };
  }
  return undefined;
}

/** 申请里自然人以外的: what the part is one of stands in front of it. */
const lead = (part: string): string =>
  /^.*(?:里面|当中|之中|其中|里|中)[,，]?/u.exec(part)?.[0] ?? '';

const onlyConcept = (text: string): Concept | undefined => {
  const subject = tableSubject(without(text, SUM_WORDS));
  return subject?.kind === 'concepts' && subject.concepts.length === 1
    ? subject.concepts[0]
    : undefined;
};

/** A column said by its name alone, or with what is counted: 自然人, 自然人申请. */
const columnOf = (part: string): Dimension | undefined =>
  DIMENSIONS.find(({ words }) => words.includes(part.replace(/(?:申请人?|提出)$/u, '')));

/** The part, said in full or by what tells it from the rest: 行政复议除维持以外. */
function leftOutBy(piece: string, rest: string): LeftOut | undefined {
  const part = piece.replace(AROUND_PART, '');
  const dimension = columnOf(part);
  if (dimension) return { kind: 'column', dimension };
  const whole = without(rest, askingIn(rest));
  const concept = ['', '申请', '公开']
    .map((counted) => `${part}${counted}`)
    .concat(`${whole}${part}`)
    .map(onlyConcept)
    .find((one) => one !== undefined);
  return concept && { kind: 'concept', concept };
}

/** What the parts are left out of: what the rest of the question names, or what they are parts of. */
function wholeFor(rest: string, parts: readonly LeftOut[]): Concept | undefined {
  const said = rest.replace(OTHERS, '');
  const named = onlyConcept(said);
  // What the rest says beside, nothing counts by: 未收到, 学校的.
  if (named || without(said, askingIn(said)).replace(/申请/u, '') !== '') return named;
  const wholes = parts.map((one) =>
    one.kind === 'concept' ? wholeOf(one.concept) : onlyConcept('收到申请'),
  );
  return wholes.every((one) => one !== undefined && one.id === wholes[0]?.id)
    ? wholes[0]
    : undefined;
}

const isPartOf = (whole: Concept, one: LeftOut): boolean =>
  one.kind === 'concept' ? one.concept.id !== whole.id : hasMeasure(whole, one.dimension);

/**
 * A question that leaves a part out (除自然人以外收到几件申请): the whole and its parts, or the question's own words where
 * they name no indicator and its part. Undefined where nothing is left out.
 */
export function exceptionIn(text: string): Subject | undefined {
  const said = saidIn(text);
  if (!said) return undefined;
  const unclear: Subject | undefined = said.always ? { kind: 'words' } : undefined;
  if (UNCLEAR_OTHERS.test(text) || unmetIn(said.rest)) return unclear;
  const parts = piecesOf(said.part).map((piece) => leftOutBy(piece, said.rest));
  const known = parts.filter((one) => one !== undefined);
  const whole =
    known.length > 0 && known.length === parts.length ? wholeFor(said.rest, known) : undefined;
  return whole && known.every((one) => isPartOf(whole, one))
    ? { kind: 'except', whole, parts: known }
    : unclear;
}
