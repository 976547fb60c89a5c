import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../src/index.js';
import { portsOf } from './support/ports.js';

const BODY = '示例县市场监督管理局';

/** A report of paragraphs, each a passage of one section. */
function answererOf(section: string, ...texts: string[]) {
  const passages = texts.map((text, block) => ({
    passage: `r/p${block}`,
    report: 'r',
    agency: BODY,
    year: 2022,
    section,
    place: { section: 's1', block, start: 0, end: text.length },
    text,
  }));
  const reports = [{ id: 'r', year: 2022, form: null }];
  return createAnswerer(portsOf({ agencies: [{ name: BODY, aliases: [], reports }], passages }));
}

const GROUP =
  '成立以局党组书记、局长张示例为组长，党组成员、副局长李样本、王范例为副组长的政务公开工作领导小组，由赵样例兼任办公室主任。';

describe('who holds a role', () => {
  it.each([
    [GROUP, '组长是谁', '局党组书记、局长张示例：'],
    [GROUP, '政务公开领导小组副组长有哪些人', '党组成员、副局长李样本、王范例：'],
    [GROUP, '谁任办公室主任', '赵样例：'],
    [GROUP, '局长叫什么名字', '张示例：'],
    ['领导小组由局长任组长、班子成员任副组长。', '副组长是谁', '班子成员：'],
    ['领导小组由局长任组长、班子成员任副组长。', '组长是谁', '局长：'],
    ['联系人：钱小样，联系电话：0599-1230001。', '信息公开联系人', '钱小样：'],
    ['信息公开工作由副局长李样本分管。', '信息公开由谁分管', '副局长李样本：'],
  ])('%s %s', async (text, question, beginning) => {
    const { answer, evidence } = await answererOf('组织领导', text).ask(`${BODY}2022年${question}`);
    expect(answer.slice(0, beginning.length)).toBe(beginning);
    expect(evidence[0]?.quote).toBe(text);
  });

  it.each([
    ['another role', '副局长任组长。', '局长是谁'],
    ['the deputy for the head', '由李样本任副组长。', '组长是谁'],
    ['another group', '成立以局长张示例为组长的安全生产领导小组。', '政务公开领导小组组长是谁'],
    ['a mailbox', '局长信箱：处理来信。', '局长是谁'],
  ])('%s is not it', async (_, text, question) => {
    const { answer } = await answererOf('组织领导', text).ask(`${BODY}2022年${question}`);
    expect(answer).not.toMatch(/^(?:副局长|李样本|局长张示例|处理来信)：/u);
  });
});

describe('what an account is called', () => {
  const told = async (text: string) =>
    (await answererOf('平台建设', text).ask(`${BODY}2022年公众号叫什么`)).answer;

  it('stands in front of it or behind it', async () => {
    expect(await told('局官方公众号“示例市监”全年推送图文62条。')).toMatch(/^“示例市监”：/u);
    expect(await told('维护“示例市监”公众号，发布信息62条。')).toMatch(/^“示例市监”：/u);
  });

  it('is not the name of its column', async () => {
    expect(await told('在公众号“政策问答”专栏发布信息6条。')).not.toMatch(/^“政策问答”：/u);
  });
});

describe('a list', () => {
  const problems = answererOf(
    '存在的主要问题',
    '主要问题：',
    '一是部分栏目公开深度不足；',
    '二是解读形式单一；',
    '三是人员变动频繁。',
    '一是拓展公开内容。',
  );

  it('is told whole, and not the next one', async () => {
    const { answer } = await problems.ask(`${BODY}2022年存在哪些问题`);
    expect(answer).toContain('一是部分栏目公开深度不足；二是解读形式单一；三是人员变动频繁。');
    expect(answer).not.toContain('拓展');
  });

  it('of things answers which bodies', async () => {
    const sent = answererOf('概述', '向县档案馆、县图书馆报送公开资料260份。');
    const { answer } = await sent.ask(`${BODY}2022年向哪些单位报送公开资料`);
    expect(answer).toContain('县档案馆、县图书馆');
    const none = await sent.ask(`${BODY}2022年向哪些单位收费`);
    expect(none.status).toBe('no_data');
  });
});
