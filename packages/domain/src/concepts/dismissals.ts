import { DISMISSED_ROWS, OTHER_HANDLING_ROWS, UNAVAILABLE_ROWS } from '../forms/applications.js';
import type { Concept } from '../schemas/concept.js';
import { concept } from './define.js';
import { both, total } from './outcomes.js';

/** What could not be given, belonged elsewhere or was not dealt with. */
export const DISMISSALS: readonly Concept[] = [
  concept(
    'unavailable',
    '无法提供数',
    '件',
    { 2019: total(UNAVAILABLE_ROWS), 2021: total(UNAVAILABLE_ROWS) },
    ['无法提供', '没法提供/没办法提供/不能提供/提供不了/无法给'],
  ),
  concept('not-existing', '申请信息不存在数', '件', { 2014: 'answered-not-existing@count' }, [
    '申请信息不存在数',
    '信息 不存在',
    '不存在',
  ]),
  concept('not-held', '本机关不掌握相关政府信息', '件', both('unavailable-not-held'), [
    '本机关不掌握相关政府信息',
    '不掌握/没有掌握/没掌握/未掌握',
    '本机关 不掌握/没有掌握/没掌握/未掌握',
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
    '补正 不清楚/不清/不明',
    '补正后 还是/仍/仍然/依然 不清楚/不清/不明确/说不清楚/说不清',
    '补正以后 还是/仍/仍然/依然 不清楚/不清/不明确/说不清楚/说不清',
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
  concept(
    'dismissed',
    '不予处理数',
    '件',
    { 2019: total(DISMISSED_ROWS), 2021: total(DISMISSED_ROWS) },
    ['不予处理'],
  ),
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
    ['要求行政机关确认或重新出具已获取信息', '重新出具', '确认 重新出具'],
  ),
  concept(
    'other-handling',
    '其他处理数',
    '件',
    { 2019: 'other-handling@total', 2021: total(OTHER_HANDLING_ROWS) },
    ['其他处理'],
  ),
  concept(
    'other-not-amended',
    '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '件',
    { 2021: 'other-not-amended@total' },
    [
      '申请人无正当理由逾期不补正',
      '逾期不补正/逾期未补正/逾期没补正/逾期没有补正',
      '逾期不补正/逾期未补正/逾期没补正/逾期没有补正 申请人/不再处理/无正当理由/行政机关/其他处理',
    ],
  ),
  concept(
    'other-not-paid',
    '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '件',
    { 2021: 'other-not-paid@total' },
    [
      '申请人逾期未按收费通知要求缴纳费用',
      '逾期不缴费/逾期未缴费/逾期没缴费/逾期不交费/逾期未交费/逾期没交费',
      '逾期不缴费/逾期未缴费/逾期没缴费/逾期不交费/逾期未交费/逾期没交费 申请人/不再处理/行政机关/其他处理',
      '逾期 缴纳费用',
    ],
  ),
  concept('other-rest', '其他处理的其他', '件', { 2021: 'other-rest@total' }, [
    '其他处理其他',
    '其他处理中的其他/其他处理里的其他/其他处理其他',
  ]),
];
