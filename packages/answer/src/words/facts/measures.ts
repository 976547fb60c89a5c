import * as told from '../fact-things.js';
import { type FactKind, list } from './kind.js';

/** How long and in which place of a ranking. */
export const MEASURES: readonly FactKind[] = [
  {
    id: 'duration',
    cues: list(
      '多长时间 多久 多少小时内 几小时内 几个小时内 几个工作日内 多少个工作日内 几天内 几天之内 几日内 多少天内 什么期限',
    ),
    ignore: ['平均', '要', '需要', '在', '的'],
    tells: told.TOLD_DURATION,
    within: 'sentence',
    first: true,
  },
  {
    id: 'rank',
    cues: list('排第几 排名第几 位列第几 列第几 第几名 第几位 排多少名 排名多少 名次'),
    tells: told.TOLD_RANK,
    ignore: list('排名 在 里 中 是 得了 排'),
    within: 'sentence',
    near: ['排名', '第', '位列'],
    first: true,
  },
];
