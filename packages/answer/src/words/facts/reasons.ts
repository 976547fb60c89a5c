import * as told from '../fact-things.js';
import { type FactKind, list } from './kind.js';

/** What is amiss, what is to be done about it, and why. */
export const REASONS: readonly FactKind[] = [
  {
    id: 'problem',
    cues: list(
      '什么问题 哪些问题 存在问题 主要问题 不足 薄弱 毛病 短板 欠缺 什么困难 哪些困难 差距 哪里做得不好 做得不好',
    ),
    ignore: list('存在 主要 哪些 什么 方面 工作 地方 的 有 还 公开工作'),
    tells: told.TOLD_PROBLEM,
    within: 'passage',
    titles: ['问题', '不足', '困难'],
    near: ['问题', '不足', '薄弱', '差距', '有待'],
    ofBody: true,
    plans: true,
    all: true,
  },
  {
    id: 'plan',
    cues: list(
      '怎么改进 如何改进 改进措施 怎样改进 改进 下一步 打算 什么计划 哪些计划 什么安排 计划怎么 计划做什么 准备怎么 准备做什么 明年要 明年怎么 今后怎么 今后要 有什么措施',
    ),
    ignore: list('什么 哪些 怎么 措施 做 有 的 主要 工作 公开工作 明年 打算 计划 改进 方面 准备'),
    tells: told.TOLD_PLAN,
    within: 'passage',
    titles: ['改进', '措施', '打算', '计划', '安排', '问题'],
    near: ['下一步', '改进', '将', '措施', '计划'],
    ofBody: true,
    plans: true,
    all: true,
  },
  {
    id: 'reason',
    cues: list('为什么 为何 为啥 怎么会 原因是什么 什么原因 因为什么 咋会 的原因'),
    ignore: list('会 是 了 的 才'),
    tells: told.TOLD_REASON,
    within: 'sentence',
    near: ['因', '由于', '原因', '影响'],
    plans: true,
    first: true,
  },
];
