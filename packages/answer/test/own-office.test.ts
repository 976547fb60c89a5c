import { expect, test } from 'vitest';
import { nameOf } from '../src/compute/listed/names.js';
import { DENIED } from '../src/words/denial-words.js';
import { ENDS_IN_NAME } from '../src/words/role-words.js';

test.each([
  ['“办事提醒”栏目发布信息', '办事提醒'],
  ['公示公告', '公示公告'],
  ['受理政府信息公开申请', '申请'],
  ['办理局长信箱来信', '局长信箱来信'],
])('%s is an item called %s', (label, full) => {
  expect(nameOf(label).full).toBe(full);
});

test.each([
  '全年没有因政府信息公开而申请行政复议',
  '不存在因申请公开引起的行政诉讼',
  '无因信息公开申请行政复议的案件',
])('%s denies', (clause) => {
  expect(DENIED.test(clause)).toBe(true);
});

test.each(['所申请的信息不存在3件', '没有专职人员的科室', '有无因公开引发的纠纷'])(
  '%s denies no case',
  (clause) => {
    expect(DENIED.test(clause)).toBe(false);
  },
);

test('an office is no name', () => {
  for (const office of ['分管领导', '办公室主任', '副镇长'])
    expect(ENDS_IN_NAME.test(office)).toBe(false);
  for (const name of ['镇长王示例', '李示']) expect(ENDS_IN_NAME.test(name)).toBe(true);
});
