import { reaches, THRESHOLDS } from '@nianbao/domain';
import { overlap } from '../overlap.js';
import type { Sought } from '../sought.js';
import type { Surroundings } from '../surroundings.js';
import { listsWays } from './channels.js';
import { MADE_PUBLIC } from './published.js';

/** What stands behind the last item of a list for all of it: 等途径, 共发布. */
const TAIL_OF_LIST =
  /等|主动公开|公开|发布|推送|刊发|刊登|开展|组织|举办|召开|收到|受理|办理|共|累计/;

/** Between the items of a list; 涉及 is a verb. */
const LISTED = /[、和与]|(?<!涉)及/;

/** 政府信息(含指南、目录): what is included is no item beside. */
const NOTE = /\(含[^()]*\)/g;

/** 网站、微信、微博共890条 is no figure of one of them. */
function countsOthersToo(
  before: string,
  content: readonly string[],
  fits = (item: string, stretch: string): boolean => overlap([stretch], item) > 0,
): boolean {
  const items = before
    .replace(NOTE, '')
    .split(LISTED)
    .filter((item) => item.length > 1);
  const last = items.pop()?.split(TAIL_OF_LIST)[0] ?? '';
  const named = [...items, last].filter((item) => item.length > 1);
  const asked = named.map((item) => content.some((stretch) => fits(item, stretch)));
  return named.length > 1 && asked.includes(true) && asked.includes(false);
}

/** An item of a list that what is asked says nearly all of. */
const isMostOf = (item: string, stretch: string): boolean =>
  reaches(overlap([item], stretch), THRESHOLDS.listItemSaid);

/** An earlier clause that lists more than is asked for (财政、环保等领域) does not tell what one item has. */
function listsOthers({ lead, own }: Surroundings, label: string, { content }: Sought): boolean {
  const elsewhere = content.filter((stretch) => overlap([stretch], `${label}\n${own}`) < ALL);
  const clauses = lead.split(/[,，]/).slice(0, -1);
  return (
    elsewhere.length > 0 && clauses.some((clause) => countsOthersToo(clause, elsewhere, isMostOf))
  );
}

const ALL = 0.999;

/** 9个先进单位和10个先进个人: what is asked for stands behind the figure in front. */
export const belongsToOther = ({ others, own }: Surroundings, { content }: Sought): boolean =>
  content.some((stretch) => overlap([stretch], others) >= ALL && overlap([stretch], own) < ALL);

/** True where it is told of more than what is sought; a figure that carries the indicator itself is not asked. */
export const isOfMore = (around: Surroundings, label: string, sought: Sought): boolean =>
  (!listsWays(around, sought) &&
    countsOthersToo(inFrontOfVerb(around.before, sought) ?? around.before, sought.content)) ||
  listsOthers(around, label, sought);

/** 平台公开党务、政务信息: a place that is asked for by itself has all that the list behind the verb names. */
function inFrontOfVerb(before: string, { content }: Sought): string | undefined {
  const place =
    /^(.{2,}?)(?:共计?|累计)?(?:公开|发布|推送|公布)(?!栏|平台|网|专)(?=.*[、和与及])/u.exec(
      before,
    )?.[1];
  const named = content.filter((stretch) => !MADE_PUBLIC.test(stretch));
  const holds = place !== undefined && named.length > 0 && overlap(named, place) >= ALL;
  return holds ? place : undefined;
}
