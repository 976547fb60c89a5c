import { DOING_WORDS, goesUnsaid } from '../../words/doing-words.js';
import { sameThing } from '../meets.js';
import { overlap } from '../overlap.js';
import type { Sought } from '../sought.js';
import type { Surroundings } from '../surroundings.js';
import { asksAllPublished } from './published.js';

/** One of the parts that 其中 opens. */
const PART_OF_WHOLE = /其中|包括/;

/** 其中2022年公开3875条: the year is the part. */
const YEAR_AS_PART =
  /^(?:其中|包括)[,，:：]?20\d\d年(?:主动|新增)?(?:公开|发布)?(?:政府)?(?:信息)?\d/;

/** What tells no part from another. */
const GENERIC =
  /\([^)]*\)|20\d\d年度?|公开|发布|推送|公布|政府|政务|信息|情况|有关|相关|涉及|关于|面向|属于|通过|处理|方面|官方|各类|累计|类|等|数|量|的/g;

/** How much of what a part is called was asked for: 其中网站28条 does not answer what was published in all. */
export function calledFor(
  label: string,
  { sentence, own, selves, goesOn }: Surroundings,
  sought: Sought,
): number | undefined {
  const isListed = PART_OF_WHOLE.test(sentence) || (goesOn && asksAllPublished(sought));
  if (YEAR_AS_PART.test(own) || !isListed) return undefined;
  const called = withoutSelf(withoutActs(label.replace(GENERIC, '')), selves);
  if (called.length === 0) return sought.whole && !sought.words.includes(label) ? 0 : undefined;
  return sought.content.some((stretch) => sameThing(stretch, called))
    ? 1
    : overlap([called], sought.words);
}

/** Without the verbs that go without saying. */
const withoutActs = (called: string): string =>
  DOING_WORDS.filter(goesUnsaid).reduce((rest, verb) => rest.replace(verb, ''), called);

/** Without the body's own name in front, and what an account is called: “示例发布”微信公众号. */
function withoutSelf(called: string, selves: readonly string[]): string {
  const self = selves.find((name) => called.startsWith(name));
  return self === undefined || self.length === called.length
    ? called
    : withoutSelf(called.slice(self.length), selves);
}
