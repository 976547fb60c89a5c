import type { Answer } from '@nianbao/library';
import { describe, expect, test } from 'vitest';
import { createConversation, plainText } from '../src/index.js';
import { CHINESE } from '../src/strings/chinese.js';
import { TRADITIONAL } from '../src/strings/traditional.js';
import { doubleOf } from './support/double.js';

/** Says things in one conversation; gives the last reply and the questions that the library got. */
async function said(texts: readonly string[], answer: Partial<Answer> = { answer: '答' }) {
  const double = doubleOf(() => answer);
  // Once something was asked, there is something that the dialogue is about.
  const library = {
    ...double,
    dialogue: async () => (double.asked.length > 0 ? '{}' : undefined),
  };
  const talk = createConversation(library, { userRate: 0, chatRate: 0 });
  let reply = '';
  for (const text of texts) {
    reply = plainText(await talk.reply({ conversation: 'c', user: 'u', text }));
  }
  return { reply, asked: library.asked.map(({ question }) => question) };
}

describe('talk that is no question gets a kind reply and asks the library nothing', () => {
  test.each([
    ['thanks', ['谢谢！', '谢谢你，很有用', '好的谢谢', '麻烦你了', '辛苦啦', '谢谢您😊']],
    ['farewell', ['再见', '拜拜~', '晚安', '没事了', '不用了']],
    ['praise', ['真棒！', '你真厉害', '不错不错']],
    ['assent', ['嗯嗯', '好的', '哈哈', '知道了']],
    ['complaint', ['你真笨', '你好笨', '垃圾', '没用', '答非所问！', '什么玩意啊']],
    ['doubt', ['这个数对吗', '你确定吗？', '依据是什么', '数据来源呢', '不对', '真的吗']],
  ] as const)('%s', async (talk, texts) => {
    for (const text of texts) {
      const { reply, asked } = await said([text]);
      expect({ text, reply, asked }).toEqual({ text, reply: CHINESE.talk[talk], asked: [] });
    }
  });

  test.each(['Thank you very much!', 'thx', 'Bye bye'])('%s', async (text) => {
    const { reply, asked } = await said([text]);
    expect(reply).toMatch(/welcome|Goodbye/);
    expect(asked).toEqual([]);
  });

  test.each(['😀', '👍👍', '。。。', '!'])('%s', async (text) => {
    expect(await said([text])).toEqual({ reply: CHINESE.wordless, asked: [] });
  });

  test('and a question inside it is answered', async () => {
    const questions = [
      '你好，请问2018年收到申请多少件？谢谢',
      '收到呢',
      '好评率是多少',
      '对外公开多少件',
    ];
    for (const question of questions) expect((await said([question])).asked).toEqual([question]);
  });
});

describe('a command', () => {
  test.each([
    ...[
      '帮助一下',
      '帮帮我',
      '/HELP',
      '／帮助',
      '/帮助',
      '你能做什么？',
      '怎么用呀',
      '早上好',
      '你好！在吗',
      '???',
    ],
  ])('%s shows what the bot does', async (text) => {
    expect((await said([text])).reply).toContain(CHINESE.introduction);
  });

  test.each(['你叫什么名字呀', '你好，你是谁', '您是机器人吗？', '/关于'])(
    '%s says who answers',
    async (text) => {
      expect((await said([text])).reply).toContain(CHINESE.about[0]);
    },
  );

  test.each(['/报告', '报告', '有哪些报告呀'])('%s lists the reports', async (text) => {
    expect((await said([text])).reply).toContain(CHINESE.noReport);
  });
});

describe('a number', () => {
  test.each(['1', '第二个', '３', '2.'])(
    '%s where nothing was offered is told so',
    async (text) => {
      expect(await said([text])).toEqual({ reply: CHINESE.noOptions, asked: [] });
    },
  );
});

describe('the wish for a drawing', () => {
  test.each([
    ['甲市历年收到申请画个图', '甲市历年收到申请'],
    ['把甲市历年收到的申请画成折线图', '甲市历年收到的申请'],
    ['请画一张柱状图看看：甲市历年行政复议', '甲市历年行政复议'],
    ['甲市历年行政诉讼的趋势图', '甲市历年行政诉讼'],
    ['甲市历年行政诉讼做成图表', '甲市历年行政诉讼'],
  ])('%s is taken out of the question', async (text, question) => {
    expect((await said([text])).asked).toEqual([question]);
  });

  test('is none in the name of a thing', async () => {
    for (const question of ['发布图解多少条', '图书馆有几个', '绘制地图多少张', '一图读懂有几篇']) {
      expect((await said([question])).asked).toEqual([question]);
    }
  });

  test('alone is for all years of what was spoken of', async () => {
    const { asked, reply } = await said(['甲市2018年收到申请多少件', '画个图']);
    expect(asked).toEqual(['甲市2018年收到申请多少件', '历年呢']);
    expect(reply).toContain(CHINESE.noChart);
  });

  test('with nothing spoken of shows how to compare', async () => {
    expect((await said(['画图'])).reply).toContain(CHINESE.noCompare);
  });
});

test('who asks for something else is shown what can be asked, and not what was carried over', async () => {
  const { reply } = await said(['今天星期几'], {
    status: 'out_of_scope',
    answer: '我只回答年报里的内容。',
    notes: ['沿用上文：2018年。'],
  });
  expect(reply).toBe('我只回答年报里的内容。');
});

test('what is written alike in both scripts goes on in the one spoken before', async () => {
  expect((await said(['關於', '哈哈'])).reply).toBe(TRADITIONAL.talk.assent);
  expect((await said(['關於', '谢谢'])).reply).toBe(CHINESE.talk.thanks);
  expect((await said(['哈哈'])).reply).toBe(CHINESE.talk.assent);
});
