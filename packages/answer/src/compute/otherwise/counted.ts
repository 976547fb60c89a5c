import type { StoredObservation } from '../../ports.js';
import type { Sought } from '../sought.js';
import { OTHER_YEAR } from './time.js';

const ENDS_AS_ITEMS = /信息(?:[(（].*[)）])?$/;

const ASKS_ITEMS = /信息|公开|发|公布|推送|类|动态|条|篇/;

/** How often something was looked at is not how much of it there was. */
export const VISITED = /访问|阅读|浏览|点击|播放|点赞/;

/** 重大项目信息64条 counts items, not projects; a figure with another year in front is of that year. */
export const countsOther = (before: string, figure: StoredObservation, sought: Sought): boolean =>
  (ENDS_AS_ITEMS.test(figure.path.at(-1) as string) && !ASKS_ITEMS.test(sought.asked)) ||
  (VISITED.test(before) && !VISITED.test(sought.asked)) ||
  [...before.matchAll(OTHER_YEAR)].some(([, year]) => Number(year) !== figure.year);
