import type { Concept } from '../schemas/concept.js';
import { concept, withContext } from './define.js';
import { DISMISSALS } from './dismissals.js';
import { both, REGROUPED } from './outcomes.js';
import { REFUSALS } from './refusals.js';

/** Words that change nothing beside the words of these concepts. */
const CONTEXT =
  '收到 收 受理 政府信息公开申请 信息公开申请 申请公开 申请 依申请公开 依申请 办理 办件 处理 继续办理 继续办 提出 告知 信息 属于 涉及 因为 因 理由 原因';

/** Beside the reason of a refusal, the refusal itself changes nothing. */
const REFUSAL =
  '不予公开 不公开 不能公开 不同意公开 拒绝公开 未予公开 不给公开 没给公开 没公开 未公开 没有公开 没能公开';
const isReason = (id: string): boolean => id.startsWith('refused-');
const isReply = (id: string): boolean => !RECEIVED.some((one) => one.id === id);
const contextOf = (id: string): string =>
  [CONTEXT, ...(isReason(id) ? [REFUSAL] : []), ...(isReply(id) ? ['答复'] : [])].join(' ');

const RECEIVED: Concept[] = [
  concept(
    'received',
    '收到申请数',
    '件',
    { local: 'received@year', 2014: 'received@count', ...both('new') },
    [
      '收到申请数',
      '本年新收政府信息公开申请数量',
      '依申请公开',
      '依申请',
      '收到/受理/新收/接到/收 申请',
      '公开申请',
      '信息公开申请',
      '申请',
    ],
  ),
  concept('carried-in', '上年结转申请数', '件', both('carried-in'), [
    '上年结转政府信息公开申请数量',
    '上年结转/上年度结转/去年结转',
    '上年/去年 结转',
  ]),
  concept('carried-out', '结转下年度继续办理数', '件', both('carried-out'), [
    '结转下年度继续办理',
    '结转下年/结转下一年/结转到下年',
    '结转到下年继续办理',
    '没办完/没有办完/未办完/没办结/未办结',
    '没办完/没有办完/未办完/没办结/未办结 申请 剩/还剩',
  ]),
  concept(
    'received-in-person',
    '当面申请数',
    '件',
    { local: 'received-in-person@year', 2014: 'received-in-person@count' },
    ['当面申请数', '当面/上门/现场 申请'],
  ),
  concept('received-fax', '传真申请数', '件', { 2014: 'received-fax@count' }, [
    '传真申请数',
    '传真 申请',
  ]),
  concept(
    'received-online',
    '网络申请数',
    '件',
    { local: 'received-online@year', 2014: 'received-online@count' },
    ['网络申请数', '网络/网上/线上/在线 申请'],
  ),
  concept('received-letter', '信函申请数', '件', { 2014: 'received-letter@count' }, [
    '信函申请数',
    '信函/写信/寄信/邮寄/信件 申请',
  ]),
  concept(
    'received-letter-fax',
    '信函、传真申请数',
    '件',
    {
      local: 'received-letter-fax@year',
      2014: 'received-letter@count + received-fax@count',
    },
    ['信函、传真申请数', '信函传真申请数', '信函传真 申请'],
  ),
  concept(
    'concluded',
    '申请办结数',
    '件',
    { 2014: 'concluded@count', ...both('results') },
    [
      '申请办结数',
      '办结/办完/办了/办理了 申请',
      '办结/办理结果',
      '办理/处理 申请',
      '办理/处理 依申请公开/依申请',
      '办理/处理 信息公开申请/公开申请',
    ],
    REGROUPED,
  ),
  concept('concluded-on-time', '按时办结数', '件', { 2014: 'concluded-on-time@count' }, [
    '按时办结数',
    '按时/按期 办结',
  ]),
  concept('concluded-extended', '延期办结数', '件', { 2014: 'concluded-extended@count' }, [
    '延期办结数',
    '延期 办结',
  ]),
  concept('answered', '申请答复数', '件', { local: 'answered@year', 2014: 'answered@count' }, [
    '申请答复数',
    '答复 申请',
    '答复',
  ]),
  concept(
    'answered-already-public',
    '属于已主动公开范围数',
    '件',
    { 2014: 'answered-already-public@count' },
    ['属于已主动公开范围数', '已主动公开 范围', '已经主动公开 申请'],
  ),
  concept('answered-other', '其他类型答复数', '件', { local: 'answered-other@year' }, [
    '其他类型答复数',
    '其他类型 答复',
  ]),
];

/** What was applied for and how it was dealt with. */
export const APPLICATIONS = [...RECEIVED, ...REFUSALS, ...DISMISSALS].flatMap((one) =>
  withContext(contextOf(one.id), [one]),
);
