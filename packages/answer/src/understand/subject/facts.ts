import { FACT_KINDS } from '../../words/fact-words.js';
import { asksQuantity } from '../content.js';
import type { Subject } from '../query.js';

const NUMBERED = /电话|邮编|邮政编码|号码|传真|邮箱|网址|微信号|热线/;

/** 接了多少咨询电话: calls are counted. */
const COUNTS_CALLS = /(?:接|拨打|打来|受理|收到).*(?:多少|几)|(?:多少|几)(?:个|起|次|条|件|人)/;

/** Of the body itself: where it is. */
const WHERE_IS = /^(?:的|到底)?(?:在|位于)(?:哪里|哪儿|哪|什么地方|何处)$/;

/** The kind of fact that a question's words ask for; a quantity is none. */
export function factOf(text: string): Subject | undefined {
  if (asksQuantity(text) && (!NUMBERED.test(text) || COUNTS_CALLS.test(text))) return undefined;
  const fact = WHERE_IS.test(text)
    ? FACT_KINDS.find(({ id }) => id === 'address')
    : FACT_KINDS.find((kind) => kind.cues.some((cue) => text.includes(cue)));
  return fact ? { kind: 'fact', fact } : undefined;
}

/** Why, who and when are never answered with a figure. */
export function factFirst(about: string): Subject | undefined {
  const fact = FACT_KINDS.find(
    (kind) => kind.first && kind.cues.some((cue) => about.includes(cue)),
  );
  return fact && { kind: 'fact', fact };
}

/** 申请公开什么, 查阅点设在哪里: a thing or a place is asked for, not how many. */
export const asksThing = (about: string): boolean =>
  /什么|哪些|啥|在哪|在何处/.test(about) && !asksQuantity(about);
