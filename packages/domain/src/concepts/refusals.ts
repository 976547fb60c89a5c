import { REFUSED_ROWS } from '../forms/applications.js';
import type { Concept } from '../schemas/concept.js';
import { concept } from './define.js';
import { both, REGROUPED, total } from './outcomes.js';

/** What was granted and what was refused, with the reasons. */
export const REFUSALS: readonly Concept[] = [
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
    ['同意部分公开答复数', '部分公开', '同意部分公开'],
    REGROUPED,
  ),
  concept(
    'refused',
    '不予公开数',
    '件',
    {
      local: 'answered-refused@year',
      2014: 'answered-refused@count',
      2019: total(REFUSED_ROWS),
      2021: total(REFUSED_ROWS),
    },
    [
      '不同意公开答复数',
      '不予公开',
      '不予公开 答复',
      '不公开',
      '不同意公开',
      '拒绝/不同意 公开',
      '不给公开/没给公开/未予公开',
    ],
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
    ['其他法律行政法规禁止公开', '法律/法规 禁止公开', '法律/法规 禁止'],
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
    '过程性',
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
];
