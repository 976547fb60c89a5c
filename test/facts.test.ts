import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openLibrary } from '../packages/library/dist/index.js';

/** Facts told in words by made reports: what is told, and what stands so near that it might be taken for it. */
const folder = mkdtempSync(join(tmpdir(), 'nianbao-facts-'));
const library = await openLibrary({ data: folder });
await library.ingest([
  fileURLToPath(new URL('../eval/more-reports', import.meta.url)),
  fileURLToPath(new URL('../eval/reports', import.meta.url)),
]);

afterAll(async () => {
  await library.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a fact stands first, its sentence is the evidence', () => {
  it.each([
    ['卫健局的信息公开谁分管', '副局长：'],
    ['长桥镇政务公开领导小组组长是谁', '镇党委书记：'],
    ['市公安局政务公开谁主抓', '政委：'],
    ['青石乡政务公开联络员是谁', '党政办干事：'],
    ['长桥镇政务公开实施细则什么时候开始施行', '6月1日：'],
    ['交通厅2020年政务开放日哪天办的', '9月16日：'],
    ['交通厅2020年政务开放日原定什么时候', '4月：'],
    ['青石乡乡长每月哪天接待群众', '每月15日：'],
    ['临江镇什么时候开始搞信息公开的', '2008年5月1日：'],
    ['示例大学统计期限从什么时候到什么时候', '2021年9月1日至2022年8月31日：'],
    ['卫健局在哪里办公', '示例县安康路18号：'],
    ['临江镇查阅点设在哪里', '镇办事大厅：'],
    ['第一人民医院投诉电话', '0599-6661212：'],
    ['示例大学监督邮箱', 'xxgk@example.edu：'],
    ['市公安局的公众号叫什么', '“示例警方”：'],
    ['交通厅2020年政务开放日为什么推迟', '受疫情影响：'],
    ['交通厅厅长信箱多长时间答复', '4.2个工作日：'],
    ['临江镇2010年的申请是怎么提交的', '当面申请：'],
    ['卫健局2023年在全县政务公开考核里排第几', '第6名：'],
    ['第一人民医院是否公开药品价格', '是：'],
    ['示例大学2022年是否收取费用', '否：'],
  ])('%s', async (question, beginning) => {
    const { status, answer, evidence } = await library.ask(question);
    expect(status).toBe('answered');
    expect(answer.startsWith(beginning)).toBe(true);
    expect(evidence[0]?.quote).not.toBe('');
  });
});

describe('what stands near is not taken for it', () => {
  it.each([
    ['another office', '卫健局局长是谁'],
    ['the office that is asked for', '长桥镇镇长是谁'],
    ['no name', '市公安局局长叫什么名字'],
    ['a name of something else', '市场监管局局长叫什么'],
    ['a doer of something else', '市场监管局谁做客行风热线'],
    ['no holder told', '谁向交通厅提出了行政复议'],
    ['a date of something else', '卫健局2023年培训是什么时候办的'],
    ['another event', '交通厅2020年新闻发布会哪天开的'],
    ['an end for a beginning', '长桥镇实施细则什么时候废止的'],
    ['a beginning of something else', '临江镇什么时候成立的'],
    ['a plan', '交通厅2020年网站适老化改造是几月完成的'],
    ['a place of something else', '交通厅2020年政务开放日在哪里举办'],
    ['an address without a floor', '卫健局在几楼'],
    ['another kind of number', '交通厅的传真'],
    ['a telephone for an address', '长桥镇邮箱是多少'],
    ['a mailbox for a telephone', '示例大学监督电话'],
    ['posts for an account', '市公安局微信号是多少'],
    ['an account without a name', '交通厅公众号叫什么'],
    ['a false premise', '交通厅2020年为什么取消政务开放日'],
    ['no reason told', '卫健局为什么关停微博'],
    ['a premise that nothing tells', '市场监管局为什么申请这么多'],
    ['another order', '卫健局2023年全市考核排第几'],
    ['applied for, not done', '长桥镇有没有公开低保名单'],
    ['done, not undergone', '交通厅2020年有没有被通报'],
    ['planned, not done', '示例大学有没有建查询平台'],
    ['planned machines', '第一人民医院有没有自助查询机'],
    ['nothing told', '卫健局2023年有没有举办开放日'],
    ['no honour told', '卫健局2023年获得了什么荣誉'],
  ])('%s: %s', async (_, question) => {
    const { status, values } = await library.ask(question);
    expect(status).not.toBe('answered');
    expect(values).toEqual([]);
  });

  it('says that nothing told is not a no', async () => {
    const { answer } = await library.ask('卫健局2023年有没有举办开放日');
    expect(answer).toContain('不能当作没有');
  });
});

describe('a dialogue', () => {
  const last = async (id: string, turns: readonly string[]) => {
    let answer = await library.ask(turns[0] as string, { conversation: id });
    for (const turn of turns.slice(1)) answer = await library.ask(turn, { conversation: id });
    return answer;
  };

  it.each([
    [['长桥镇2018年网络申请几件', '信函呢'], 1],
    [['长桥镇2018年行政复议几件', '维持几件'], 1],
    [['长桥镇2018年政府网站公开多少条', '微信呢'], 164],
    [['青禾区2022年收到多少件申请', '上一年呢'], 36],
    [['青禾区2021年收到多少件申请', '你好', '2022年呢'], 50],
    [['青禾区2021年收到多少件申请', '不予公开几件'], 5],
    [['青禾区2022年收到多少件申请', '为什么', '2021年呢'], 36],
    [['青禾区哪年收到的申请最多', '最少呢'], 36],
    [['青禾区2021年和2022年一共收到多少申请', '分别呢'], 36],
  ])('%j', async (turns, value) => {
    const answer = await last(turns.join(), turns);
    expect(answer.values[0]?.value).toBe(value);
  });

  it('asks whom to reach of the body that was spoken of', async () => {
    const answer = await last('reach', ['长桥镇2018年收到多少件申请', '电话多少']);
    expect(answer.answer).toContain('0599-5553210');
    expect(answer.notes.join()).toContain('长桥镇');
  });
});
