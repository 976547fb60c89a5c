import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../src/index.js';
import { heldReport, portsOf } from './support/ports.js';

const BODY = '示例市';

/** A report with the outcomes of reviews and the ways of applying; null is left blank. */
function answererOf(reviews: (number | null)[], ways: (number | null)[], received: number) {
  const [upheld = null, corrected = null, other = null] = reviews;
  const [person = null, fax = null, online = null, letter = null] = ways;
  const { figures } = heldReport(BODY, 2018, {
    review: ['行政复议数量', 9, '件'],
    'review-upheld': ['维持具体行政行为数', upheld, '件'],
    'review-corrected': ['被依法纠错数', corrected, '件'],
    'review-other': ['其他情形数', other, '件'],
    received: ['收到申请数', received, '件'],
    'received-in-person': ['当面申请数', person, '件'],
    'received-fax': ['传真申请数', fax, '件'],
    'received-online': ['网络申请数', online, '件'],
    'received-letter': ['信函申请数', letter, '件'],
  });
  const reports = [{ id: `${BODY}-2018`, year: 2018, form: 'national-2014' }];
  return createAnswerer(portsOf({ agencies: [{ name: BODY, aliases: [], reports }], figures }));
}

describe('the most of the parts of a total', () => {
  it('may be the other outcomes', async () => {
    const { values } = await answererOf([1, 2, 6], [], 0).ask('示例市2018年行政复议哪种结果最多');
    expect(values[0]).toMatchObject({ value: 6, operation: 'max' });
    expect(values).toHaveLength(4);
  });

  it('says which part is blank', async () => {
    const told = await answererOf([1, 2, null], [], 0).ask('示例市2018年行政复议哪种结果最多');
    expect(told.values[0]?.value).toBe(2);
    expect(told.notes.join()).toContain('其他情形数');
  });

  it('the least is not told beside a blank', async () => {
    const told = await answererOf([1, 2, null], [], 0).ask('示例市2018年行政复议哪种结果最少');
    expect(told).toMatchObject({ status: 'no_data', values: [] });
  });

  it('all the same is none', async () => {
    const told = await answererOf([3, 3, 3], [], 0).ask('示例市2018年行政复议哪种结果最多');
    expect(told.answer).toContain('都一样');
  });
});

describe('a whole without a part', () => {
  it.each([
    ['示例市2018年除网络申请外收到多少件申请', 3],
    ['示例市2018年除了当面申请还有多少件申请', 9],
    ['示例市2018年不含网络申请和信函申请收到多少件申请', 1],
  ])('%s', async (question, value) => {
    const told = await answererOf([1, 2, 6], [1, 0, 7, 2], 10).ask(question);
    expect(told.values[0]).toMatchObject({ value, operation: 'difference' });
    expect(told.values[1]?.value).toBe(10);
  });

  it.each([
    ['a blank part', '示例市2018年除网络申请外收到多少件申请', [1, 0, null, 2]],
    ['a part of something else', '示例市2018年除行政复议外收到多少件申请', [1, 0, 7, 2]],
    ['a part more than the whole', '示例市2018年除网络申请外收到多少件申请', [1, 0, 17, 2]],
  ])('of %s is not told', async (_, question, ways) => {
    expect((await answererOf([1, 2, 6], ways, 10).ask(question)).status).not.toBe('answered');
  });
});
