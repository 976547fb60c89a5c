import { normalise } from '@nianbao/search';
import type { AgencyEntry } from '../../ports.js';
import { bodiesIn } from '../../understand/agency-names.js';
import { saysEnglish } from '../../words/english.js';
import { fold } from '../../words/fold.js';
import { isWrittenAlike } from './traditional.js';

/** What language an answer is written in. */
export type Language = 'simplified' | 'traditional' | 'english';

const LATIN_WORD = /[a-z]{2,}/iu;
/** More than the name of a body. */
const FEW = 8;
const HAN = /\p{Script=Han}/gu;

/** The question without the names of bodies, which are printed as they are. */
const withoutNames = (question: string, agencies: readonly AgencyEntry[]): string =>
  [...bodiesIn(fold(question), agencies)]
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .filter((name) => question.includes(name))
    .reduce((rest, name) => rest.replaceAll(name, ''), question);

/** Characters that simplifying changes. */
const traditionalIn = (text: string): number =>
  [...text].filter((character) => {
    const [same] = character.normalize('NFKC').toLowerCase();
    return HAN_ONE.test(character) && normalise(character).text !== same;
  }).length;

const HAN_ONE = /^\p{Script=Han}$/u;

/**
 * The language that a question is asked in. Few Chinese characters among English words that are understood are the
 * name of a body; one character that simplifying changes is enough for traditional, as most are the same in both. What
 * shows no language, such as letters that are no words, is answered in the one that the caller prefers.
 */
function languageOf(
  question: string,
  agencies: readonly AgencyEntry[],
  preferred: Language = 'simplified',
): Language {
  const rest = withoutNames(question, agencies);
  const han = rest.match(HAN)?.length ?? 0;
  const latin = rest.match(/[a-z]/gi)?.length ?? 0;
  if (LATIN_WORD.test(rest) && latin > 2 * han && han < FEW && saysEnglish(rest)) return 'english';
  if (han === 0) return preferred;
  return traditionalIn(rest) > 0 ? 'traditional' : 'simplified';
}

/** The same for an answer: what is written alike in both scripts is answered in traditional where the caller prefers that. */
export async function languageFor(
  question: string,
  agencies: readonly AgencyEntry[],
  preferred?: Language,
): Promise<Language> {
  const language = languageOf(question, agencies, preferred);
  if (language !== 'simplified' || preferred !== 'traditional') return language;
  return (await isWrittenAlike(withoutNames(question, agencies))) ? preferred : language;
}
