import type { Concept } from '../schemas/concept.js';
import { concept, withContext } from './define.js';

const REGROUPED = '2019年起办理结果的分类改变，与此前的答复分类口径不同';

const REFUSED = [
  'refused-state-secret',
  'refused-forbidden-by-law',
  'refused-security',
  'refused-third-party',
  'refused-internal-affairs',
  'refused-process',
  'refused-enforcement-file',
  'refused-enquiry',
];
const UNAVAILABLE = ['unavailable-not-held', 'unavailable-not-existing', 'unavailable-unclear'];
const DISMISSED = [
  'dismissed-petition',
  'dismissed-repeated',
  'dismissed-publication',
  'dismissed-excessive',
  'dismissed-reissue',
];
const total = (rows: string[]): string => rows.map((row) => `${row}@total`).join(' + ');
const both = (row: string) => ({ 2019: `${row}@total`, 2021: `${row}@total` });

/** Words that change nothing beside the words of these concepts. */
const CONTEXT =
  '收到 受理 政府信息公开申请 信息公开申请 申请公开 申请 依申请公开 依申请 办理 办件 处理 提出 告知 信息 属于 涉及 因为 理由 原因';

/** Beside the reason of a refusal, the refusal itself changes nothing. */
const REFUSAL = '不予公开 不公开 不能公开 不同意公开 拒绝公开 未予公开';
const isReason = (id: string): boolean => id.startsWith('refused-');

const CONCEPTS: Concept[] = [
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
    'concluded',
    '申请办结数',
    '件',
    { 2014: 'concluded@count', ...both('results') },
    [
      '申请办结数',
      '办结/办完 申请',
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
  concept(
    'granted',
    '予以公开数',
    '件',
    { local: 'answered-granted@year', 2014: 'answered-granted@count', ...both('granted') },
    ['同意公开答复数', '予以公开', '同意公开', '同意 公开 申请'],
    REGROUPED,
  ),
  concept(
    'partly-granted',
    '部分公开数',
    '件',
    {
      local: 'answered-partly-granted@year',
      2014: 'answered-partly-granted@count',
      ...both('partly-granted'),
    },
    ['同意部分公开答复数', '部分公开'],
    REGROUPED,
  ),
  concept(
    'refused',
    '不予公开数',
    '件',
    {
      local: 'answered-refused@year',
      2014: 'answered-refused@count',
      2019: total(REFUSED),
      2021: total(REFUSED),
    },
    ['不同意公开答复数', '不予公开', '不予公开 答复', '不公开', '不同意公开', '拒绝/不同意 公开'],
    REGROUPED,
  ),
  concept(
    'refused-state-secret',
    '属于国家秘密',
    '件',
    { 2014: 'refused-state-secret@count', ...both('refused-state-secret') },
    ['涉及国家秘密', '国家秘密'],
  ),
  concept('refused-trade-secret', '涉及商业秘密', '件', { 2014: 'refused-trade-secret@count' }, [
    '涉及商业秘密',
    '商业秘密',
  ]),
  concept('refused-privacy', '涉及个人隐私', '件', { 2014: 'refused-privacy@count' }, [
    '涉及个人隐私',
    '个人隐私',
  ]),
  concept(
    'refused-security',
    '危及“三安全一稳定”',
    '件',
    { 2014: 'refused-security@count', ...both('refused-security') },
    ['危及国家安全、公共安全、经济安全和社会稳定', '三安全一稳定', '危及 安全/稳定'],
  ),
  concept(
    'refused-not-government-information',
    '不是《条例》所指政府信息',
    '件',
    { 2014: 'refused-not-government-information@count' },
    ['不是《条例》所指政府信息', '不是 条例 政府信息', '不是/不属于 政府信息'],
  ),
  concept(
    'refused-other-law',
    '法律法规规定的其他情形',
    '件',
    { 2014: 'refused-other-law@count' },
    ['法律法规规定的其他情形', '法律法规 其他情形'],
  ),
  concept(
    'refused-forbidden-by-law',
    '其他法律行政法规禁止公开',
    '件',
    both('refused-forbidden-by-law'),
    ['其他法律行政法规禁止公开', '法律/法规 禁止公开'],
  ),
  concept('refused-third-party', '保护第三方合法权益', '件', both('refused-third-party'), [
    '保护第三方合法权益',
    '保护第三方权益',
    '第三方',
  ]),
  concept(
    'refused-internal-affairs',
    '属于三类内部事务信息',
    '件',
    both('refused-internal-affairs'),
    ['属于三类内部事务信息', '三类内部事务', '内部事务'],
  ),
  concept('refused-process', '属于四类过程性信息', '件', both('refused-process'), [
    '属于四类过程性信息',
    '四类过程性信息',
    '过程性信息',
  ]),
  concept('refused-enforcement-file', '属于行政执法案卷', '件', both('refused-enforcement-file'), [
    '属于行政执法案卷',
    '行政执法案卷',
    '执法案卷',
  ]),
  concept('refused-enquiry', '属于行政查询事项', '件', both('refused-enquiry'), [
    '属于行政查询事项',
    '行政查询事项',
    '行政查询',
  ]),
  concept(
    'unavailable',
    '无法提供数',
    '件',
    { 2019: total(UNAVAILABLE), 2021: total(UNAVAILABLE) },
    ['无法提供'],
  ),
  concept('not-existing', '申请信息不存在数', '件', { 2014: 'answered-not-existing@count' }, [
    '申请信息不存在数',
    '信息 不存在',
    '不存在',
  ]),
  concept('not-held', '本机关不掌握相关政府信息', '件', both('unavailable-not-held'), [
    '本机关不掌握相关政府信息',
    '不掌握',
  ]),
  concept('needs-making', '没有现成信息需要另行制作', '件', both('unavailable-not-existing'), [
    '没有现成信息需要另行制作',
    '没有现成信息',
    '另行制作',
  ]),
  concept('unclear', '补正后申请内容仍不明确', '件', both('unavailable-unclear'), [
    '补正后申请内容仍不明确',
    '补正 不明确',
    '补正后 内容 不明确',
    '补正后 内容 还是/仍/仍然/依然 不明确',
    '内容 不明确',
  ]),
  concept('other-agency', '不属于本行政机关公开数', '件', { 2014: 'answered-other-agency@count' }, [
    '不属于本行政机关公开数',
    '不属于 本行政机关/本机关/本单位',
  ]),
  concept('to-amend', '告知作出更改补充数', '件', { 2014: 'answered-to-amend@count' }, [
    '告知作出更改补充数',
    '更改补充',
    '更改/补充 申请/告知',
  ]),
  concept('other-way', '告知通过其他途径办理数', '件', { 2014: 'answered-other-way@count' }, [
    '告知通过其他途径办理数',
    '其他途径/其它途径/别的途径',
  ]),
  concept('dismissed', '不予处理数', '件', { 2019: total(DISMISSED), 2021: total(DISMISSED) }, [
    '不予处理',
  ]),
  concept('dismissed-petition', '信访举报投诉类申请', '件', both('dismissed-petition'), [
    '信访举报投诉类申请',
    '信访 申请',
  ]),
  concept('dismissed-repeated', '重复申请', '件', both('dismissed-repeated'), [
    '重复申请',
    '重复 申请',
  ]),
  concept('dismissed-publication', '要求提供公开出版物', '件', both('dismissed-publication'), [
    '要求提供公开出版物',
    '出版物',
  ]),
  concept('dismissed-excessive', '无正当理由大量反复申请', '件', both('dismissed-excessive'), [
    '无正当理由大量反复申请',
    '反复申请',
  ]),
  concept(
    'dismissed-reissue',
    '要求行政机关确认或重新出具已获取信息',
    '件',
    both('dismissed-reissue'),
    ['要求行政机关确认或重新出具已获取信息', '重新出具'],
  ),
];

/** What was applied for and how it was dealt with. */
export const APPLICATIONS = CONCEPTS.flatMap((one) =>
  withContext(isReason(one.id) ? `${CONTEXT} ${REFUSAL}` : CONTEXT, [one]),
);
