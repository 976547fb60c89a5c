import * as told from '../fact-things.js';
import { type FactKind, HOLDS, list } from './kind.js';

const STARTS = list('开始 正式 搞 起 从 是 的');

/** When: a day, a month, a beginning, an end. */
export const TIMES: readonly FactKind[] = [
  {
    id: 'formerly',
    cues: list(
      '原定什么时候 原定哪天 原定几月 原定于什么时候 原来定在什么时候 原计划什么时候 原先定在什么时候 原本什么时候',
    ),
    tells: told.TOLD_FORMERLY,
    within: 'clause',
    ignore: HOLDS,
    first: true,
  },
  {
    id: 'period',
    cues: list(
      '从什么时候到什么时候 从几月到几月 从哪天到哪天 起止时间 统计期限 统计时间 统计区间 统计周期',
    ),
    tells: told.TOLD_PERIOD,
    within: 'sentence',
    ignore: list('统计 期限 数据 报告 年报 是什么时候 是多久 是多长 时间 范围 是'),
    near: ['统计', '期限', '至'],
    ofBody: true,
    first: true,
  },
  {
    id: 'every',
    cues: list(
      '每月几号 每月哪天 每月哪一天 每月什么时候 每周几 每周哪天 每周星期几 每个月几号 每个月哪天 每月几日',
    ),
    tells: told.TOLD_EVERY,
    within: 'clause',
    near: ['每月', '每周'],
    ignore: HOLDS,
    first: true,
  },
  {
    id: 'until',
    cues: list(
      '截止到什么时候 截至什么时候 截止时间 什么时候截止 到什么时候为止 截止日期 到什么时候',
    ),
    tells: told.TOLD_UNTIL,
    within: 'clause',
    near: ['截至', '截止'],
    first: true,
  },
  {
    id: 'since',
    cues: list(
      '从什么时候 什么时候开始 什么时候起 何时开始 何时起 从何时 什么时候施行 什么时候实行 什么时候实施 什么时候执行 何时施行 何时实施 什么时候上线 何时上线 什么时候成立 什么时候开通 从哪年 从哪一年 哪年开始 哪一年开始 从几月 什么时候启用 什么时候生效',
    ),
    tells: told.TOLD_SINCE,
    within: 'sentence',
    ignore: STARTS,
    near: ['起', '开始', '施行', '上线'],
    first: true,
  },
  {
    id: 'day',
    cues: list('哪天 哪一天 几月几号 几月几日 几号 哪日 哪几天 几日'),
    tells: told.TOLD_DAY,
    within: 'clause',
    ignore: HOLDS,
    first: true,
  },
  {
    id: 'month',
    cues: list('几月份 几月 哪个月 哪一月 哪月'),
    tells: told.TOLD_MONTH,
    within: 'clause',
    ignore: HOLDS,
    first: true,
  },
  {
    id: 'time',
    cues: list('什么时候 何时 什么时间 什么日子 啥时候 时间是'),
    tells: told.TOLD_TIME,
    within: 'clause',
    ignore: HOLDS,
    first: true,
  },
];
