import {
  type Concept,
  conceptById,
  coverFree,
  emptyCoverage,
  reaches,
  THRESHOLDS,
  uncovered,
} from '@nianbao/domain';
import { distance } from 'fastest-levenshtein';
import type { NameFinderPort } from '../ports.js';
import { leavesOut } from '../words/exception-words.js';
import { askingIn, type CutWords, longestWords, unmetIn } from './content.js';
import type { Query } from './query.js';

const CANDIDATES = 8;

/** Slips allowed in a name; a short one with a slip is as likely another word. */
function allowedIn({ length }: string): number {
  if (length >= THRESHOLDS.twoSlipsFrom) return 2;
  return length >= THRESHOLDS.oneSlipFrom ? 1 : 0;
}

/** The front must be right: 网购申请数 and 网络申请数 differ there and mean different things. */
const frontOf = (name: string): string => name.slice(0, THRESHOLDS.rightInFront);

/** The question without the words that only ask: all of it must be the name. */
function saidIn(about: string): string {
  const coverage = emptyCoverage(about);
  coverFree(about, askingIn(about), coverage);
  return uncovered(about, coverage).join('');
}

const names = (concept: Concept): string[] =>
  concept.phrases.filter((phrase) => !phrase.includes(' ')).flatMap((phrase) => phrase.split('/'));

/** Words that turn a name into another one. */
const TURNING = /[不未没无非上下前后]/g;
const turns = (text: string): string => [...text.matchAll(TURNING)].join();

/** True if it holds a word that the name lacks: 书面申请 is another word, not 当面申请 misspelt. */
const saysOtherWords = (said: string, name: string, cut: CutWords): boolean =>
  longestWords(cut(said)).some(({ start, end }) => !name.includes(said.slice(start, end)));

/** The name of the concept that `said` misspells, or undefined. */
const misspelt = (said: string, concept: Concept, cut: CutWords): string | undefined =>
  names(concept).find((name) => {
    const slips = distance(said, name);
    const near =
      slips > 0 &&
      slips <= allowedIn(name) &&
      said.startsWith(frontOf(name)) &&
      turns(said) === turns(name);
    return near && !saysOtherWords(said, name, cut);
  });

/** A query whose subject was misspelt, put right, and the name it was taken for. */
export interface Corrected {
  query: Query;
  name: string;
}

/**
 * Reads a misspelt indicator (依申请工开) as the one it must have meant. Undefined where the question says
 * more than a name, the slip is too large for its length, or two indicators are as near.
 */
export async function correctSlip(
  finder: NameFinderPort,
  query: Query,
  cut: CutWords,
): Promise<Corrected | undefined> {
  const said = saidIn(query.about);
  if (
    query.subject.kind !== 'words' ||
    said === '' ||
    unmetIn(query.about) ||
    leavesOut(query.about)
  )
    return undefined;
  const hits = await finder.find(said, { kinds: ['indicator'], limit: CANDIDATES });
  const found = hits
    .filter(({ score }) => reaches(score, THRESHOLDS.nameLikeness))
    .map((hit) => conceptById(hit.id))
    .filter((concept): concept is Concept => concept !== undefined)
    .flatMap((concept) => {
      const name = misspelt(said, concept, cut);
      return name === undefined ? [] : [{ concept, name }];
    });
  const [only, ...others] = found;
  if (!only || others.length > 0) return undefined;
  return {
    query: { ...query, subject: { kind: 'concepts', concepts: [only.concept] } },
    name: only.name,
  };
}
