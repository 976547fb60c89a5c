import * as told from '../fact-things.js';
import { type FactKind, HOLDS, list } from './kind.js';

/** What is said of something: its place, its subject, its ways; the widest stand last. */
export const ACCOUNTS: readonly FactKind[] = [
  {
    id: 'account',
    cues: list(
      '怎么说 怎么写 怎么讲 怎样描述 怎么描述 如何描述 写了什么 说了什么 提到了什么 有什么内容 怎么样 咋样 做得如何 情况如何 什么情况 介绍一下 说说 讲讲',
    ),
    ignore: list('年报 年度报告 报告 里面 关于 里 中 工作 情况 的 说 是 做得'),
    within: 'passage',
    plans: true,
    all: true,
  },
  {
    id: 'place',
    cues: list('在哪里 在哪儿 哪里 哪儿 什么地方 哪个地方 地点 在哪'),
    ignore: HOLDS,
    tells: told.TOLD_PLACE,
    within: 'clause',
  },
  {
    id: 'theme',
    cues: list('主题是什么 什么主题 主题是啥 主题 主题有哪些'),
    ignore: ['是什么', '什么', '的', '是'],
    tells: told.TOLD_THEME,
    within: 'sentence',
  },
  {
    id: 'honour',
    cues: list('什么荣誉 哪些荣誉 什么奖 哪些奖 什么称号 哪些称号 什么表彰'),
    ignore: list('获得 得到 得了 拿了 获 得 受到 被评为 过 了'),
    tells: told.TOLD_HONOUR,
    within: 'sentence',
    ofBody: true,
  },
  {
    id: 'merit',
    cues: list(
      '什么做法 哪些做法 什么亮点 哪些亮点 什么成效 哪些成效 什么成绩 哪些成绩 什么特色 哪些特色 什么经验 哪些经验',
    ),
    ignore: list('取得 有 方面 主要 的 工作 公开工作'),
    tells: told.TOLD_MERIT,
    within: 'passage',
    ofBody: true,
    all: true,
  },
  {
    id: 'fields',
    cues: list(
      '哪些方面 哪方面 哪几方面 哪几个方面 什么方面 什么内容 谈了什么 谈什么 讲了什么 讲的什么 讲什么 说的什么 谈的什么 哪些领域 什么领域 哪些内容',
    ),
    ignore: list('大家 主要 集中 在 的 都 是 信息 涉及 开的 分别 举行的 举办的 开'),
    tells: told.TOLD_FIELDS,
    within: 'sentence',
  },
  {
    id: 'most',
    cues: list('最多的 哪个最多 最大的 最高的'),
    tells: told.TOLD_MOST,
    ignore: list('哪个 哪家 哪一个 是 的'),
    within: 'clause',
  },
  {
    id: 'way',
    cues: list(
      '怎么提交 怎么申请 怎样提交 通过什么方式 什么方式 什么渠道 哪种方式 用什么方式 以什么方式 怎么递交 哪些方式 哪些渠道 什么途径 哪些途径',
    ),
    tells: told.TOLD_WAY,
    ignore: list('提交 的 都 是 通过 递交 来 提出'),
    within: 'sentence',
  },
  {
    id: 'thing',
    cues: list('哪些 哪几个 哪几家 哪几种 什么 怎么 如何 哪个 啥'),
    ignore: list('都 分别 有 是 的 了 在 开展 包括'),
    within: 'sentence',
  },
];
