import { SUM_WORDS } from '../../words/question-words.js';
import { type CutWords, unmetIn } from '../content.js';
import { columned, dimensioned, plainly, type SubjectReading } from './by-column.js';
import { tableSubject } from './concepts.js';
import { asksThing, factFirst, factOf } from './facts.js';
import { without } from './pieces.js';
import { asksShare, bareShareOf, shareOf } from './shares.js';

/** What a folded question without body, years and operation is about. */
export function subjectOf(about: string, cut: CutWords): SubjectReading {
  const every = factFirst(about);
  // 每月哪天: a day of each month is asked for, not a number of each month.
  if (every?.kind === 'fact' && every.fact.id === 'every')
    return { subject: every, dimension: null };
  if (unmetIn(about) !== undefined) return { subject: { kind: 'words' }, dimension: null };
  const bare = without(about, SUM_WORDS);
  const first =
    plainly(factFirst(about)) ??
    (asksShare(about) ? (bareShareOf(about, cut) ?? shareOf(about, cut)) : undefined) ??
    plainly(asksThing(about) ? factOf(about) : tableSubject(bare));
  return (
    first ??
    columned(bare, cut) ??
    dimensioned(bare, cut) ??
    plainly(factOf(about)) ?? { subject: { kind: 'words' }, dimension: null }
  );
}
