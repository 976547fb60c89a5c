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
  concept('dismissed', '不予处理数', '件', { 2019: total(DISMISSED_ROWS), 2021: total(DISMISSED_ROWS) }, [
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
