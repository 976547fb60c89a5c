import type { Answer } from '@nianbao/library';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { IncomingFile } from '../src/index.js';
import { createConversation as create, plainText } from '../src/index.js';
import { doubleOf } from './support/double.js';

const FIVE: Partial<Answer> = {
  answer: '5 件。甲市2018年收到政府信息公开申请5件。',
  evidence: [
    {
      report: 'r',
      agency: '甲市',
      year: 2018,
      section: '三、依申请公开',
      kind: 'table',
      quote: '收到申请数\n5',
      anchor: 'a',
    },
  ],
};

const READINGS: Partial<Answer> = {
  status: 'clarify',
  answer: '“诉讼”有两种读法。',
  options: ['2018年行政诉讼多少件', '2018年诉讼维持多少件'],
};

/** A conversation in which nobody asks too much. */
function createConversation(...[library, options]: Parameters<typeof create>) {
  const talk = create(library, { userRate: 0, chatRate: 0, ...options });
  return {
    ...talk,
    async words(conversation: string, text: string): Promise<string> {
      return plainText(await talk.reply({ conversation, user: conversation, text }));
    },
  };
}

/** Says several things in one conversation and gives the last reply. */
async function last(talk: ReturnType<typeof createConversation>, ...texts: string[]) {
  let reply = '';
  for (const text of texts) reply = await talk.words('a', text);
  return reply;
}

afterEach(() => {
  vi.useRealTimers();
});

describe('an answer', () => {
  test('is its sentence and where it stands, without empty lines', async () => {
    const talk = createConversation(doubleOf(() => FIVE));
    expect(await last(talk, '2018年依申请公开多少件')).toBe(
      '5 件。甲市2018年收到政府信息公开申请5件。\n依据：甲市2018年报告《三、依申请公开》：“收到申请数 5”',
    );
  });

  test('carries its notes', async () => {
    const talk = createConversation(doubleOf(() => ({ ...FIVE, notes: ['正文写6件。'] })));
    expect(await last(talk, '问')).toContain('注意：正文写6件。');
  });

  test('says how many places it does not show', async () => {
    const [place] = FIVE.evidence ?? [];
    const evidence = [1, 2, 3, 4].map((year) => ({
      ...(place as Answer['evidence'][number]),
      year,
    }));
    const reply = await last(createConversation(doubleOf(() => ({ evidence }))), '问');
    expect(reply.match(/依据：/g)).toHaveLength(2);
    expect(reply).toContain('（另有 2 处依据未列出）');
  });

  test('clips a long quote at whole characters', async () => {
    const [place] = FIVE.evidence ?? [];
    const evidence = [{ ...(place as Answer['evidence'][number]), quote: '𠮷'.repeat(90) }];
    const reply = await last(createConversation(doubleOf(() => ({ evidence }))), '问');
    expect(reply).toContain(`“${'𠮷'.repeat(80)}…”`);
  });

  test('without data says what was understood', async () => {
    const talk = createConversation(
      doubleOf(() => ({ status: 'no_data', answer: '没有。', understood: '我理解为：2030年' })),
    );
    expect(await last(talk, '问')).toBe('没有。\n我理解为：2030年');
  });
});

describe('options', () => {
  const library = () =>
    doubleOf((question) => (question === '诉讼' ? READINGS : { answer: question }));

  test('are numbered', async () => {
    expect(await last(createConversation(library()), '诉讼')).toContain(
      '请回复编号：\n1. 2018年行政诉讼多少件\n2. 2018年诉讼维持多少件',
    );
  });

  test.each(['2', '２', '2.', '第2个', '第二个', '二', ' 2 '])(
    'are chosen by %s',
    async (typed) => {
      expect(await last(createConversation(library()), '诉讼', typed)).toBe('2018年诉讼维持多少件');
    },
  );

  test('stay open for another choice', async () => {
    expect(await last(createConversation(library()), '诉讼', '2', '1')).toBe(
      '2018年行政诉讼多少件',
    );
  });

  test('are offered as they are, for messengers with buttons', async () => {
    const talk = createConversation(library());
    const messages = await talk.reply({ conversation: 'a', user: 'a', text: '诉讼' });
    expect(messages.at(-1)).toMatchObject({ kind: 'options', options: READINGS.options });
  });

  test('that do not exist are not asked for', async () => {
    const double = library();
    expect(await last(createConversation(double), '诉讼', '3')).toContain('1 到 2');
    expect(double.asked).toHaveLength(1);
  });

  test('belong to their conversation', async () => {
    const talk = createConversation(library());
    await last(talk, '诉讼');
    expect(await talk.words('b', '1')).toContain('没有可以选的编号');
  });

  test('end with the next question', async () => {
    expect(await last(createConversation(library()), '诉讼', '别的', '1')).toContain(
      '没有可以选的编号',
    );
  });

  test('beyond the limit are counted, not listed', async () => {
    const reply = await last(createConversation(library(), { maxOptions: 1 }), '诉讼');
    expect(reply).toContain('（另有 1 个选项未列出');
    expect(reply).not.toContain('2. ');
  });

  test('expire', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const talk = createConversation(library(), { idleMinutes: 30 });
    await last(talk, '诉讼');
    vi.setSystemTime(Date.now() + 31 * 60_000);
    expect(await last(talk, '1')).toContain('没有可以选的编号');
  });

  test('of the conversation idle longest go when there are too many', async () => {
    const talk = createConversation(library(), { maxConversations: 1 });
    await last(talk, '诉讼');
    await talk.words('b', '别的');
    expect(await last(talk, '1')).toContain('没有可以选的编号');
  });
});

describe('a dialogue', () => {
  test('is one for the library until it is reset', async () => {
    const double = doubleOf(() => FIVE);
    await last(createConversation(double), '一', '二', '重来', '三');
    const [one, two, three] = double.asked.map(({ dialogue }) => dialogue);
    expect(two).toBe(one);
    expect(three).not.toBe(one);
  });

  test('does not tell the library whose it is', async () => {
    const double = doubleOf(() => FIVE);
    await createConversation(double).words('telegram:7', '问');
    expect(double.asked[0]?.dialogue).not.toContain('telegram');
  });

  test('is answered in order', async () => {
    const order: string[] = [];
    const talk = createConversation(
      doubleOf(async (question) => {
        await new Promise((resolve) => setTimeout(resolve, question === '慢' ? 30 : 0));
        order.push(question);
        return {};
      }),
    );
    await Promise.all(['慢', '快'].map((text) => talk.words('a', text)));
    expect(order).toEqual(['慢', '快']);
  });

  test('does not wait for another', async () => {
    const order: string[] = [];
    const talk = createConversation(
      doubleOf(async (question) => {
        await new Promise((resolve) => setTimeout(resolve, question === '慢' ? 30 : 0));
        order.push(question);
        return {};
      }),
    );
    await Promise.all(['慢', '快'].map((text) => talk.words(text, text)));
    expect(order).toEqual(['快', '慢']);
  });
});

describe('the language', () => {
  const talk = () => createConversation(doubleOf(() => FIVE));

  test('is that of the question', async () => {
    expect(await last(talk(), 'How many applications in 2018?')).toContain('Source: 甲市');
    expect(await last(talk(), '2018年多少件')).toContain('依据：甲市');
  });

  test('stays where a message tells none', async () => {
    expect(await last(talk(), 'How many applications in 2018?', '/reset')).toContain('start again');
  });

  test('is the messenger’s where nothing was said yet', async () => {
    const messages = await talk().reply({ ...YOU, locale: 'en-US', text: '/about' });
    expect(plainText(messages)).toContain('open source');
  });
});

const YOU = { conversation: 'a', user: 'a' };

describe('somebody who asks too much', () => {
  const say = async (talk: ReturnType<typeof create>, speaker: typeof YOU & { chat?: string }) =>
    plainText(await talk.reply({ ...speaker, text: '问题' }));

  test('is told so once, and then nothing', async () => {
    const talk = create(
      doubleOf(() => FIVE),
      { userRate: 1 },
    );
    await say(talk, YOU);
    expect(await say(talk, YOU)).toContain('太快');
    expect(await say(talk, YOU)).toBe('');
  });

  test('keeps nobody else from asking', async () => {
    const talk = create(
      doubleOf(() => FIVE),
      { userRate: 1 },
    );
    await say(talk, YOU);
    await say(talk, YOU);
    expect(await say(talk, { conversation: 'b', user: 'b' })).toContain('5 件');
  });

  test('a chat has its own limit', async () => {
    const talk = create(
      doubleOf(() => FIVE),
      { chatRate: 2 },
    );
    const from = (user: string) => say(talk, { conversation: user, user, chat: '群' });
    await from('a');
    await from('b');
    expect(await from('c')).toContain('太快');
  });
});

describe('a file', () => {
  const send = (talk: ReturnType<typeof create>, file: IncomingFile) =>
    talk.reply({ ...YOU, file });

  test('that is too large is not fetched', async () => {
    const talk = create(
      doubleOf(() => FIVE),
      { maxFileBytes: 1024 * 1024 },
    );
    const read = () => Promise.reject(new Error('fetched'));
    const reply = await send(talk, { name: 'a.txt', size: 2 * 1024 * 1024, read });
    expect(plainText(reply)).toContain('最多 1 MB');
  });

  test('that is larger than it was told to be is not read', async () => {
    const talk = create(
      doubleOf(() => FIVE),
      { maxFileBytes: 10 },
    );
    const reply = await send(talk, { name: 'a.txt', read: async () => new Uint8Array(11) });
    expect(plainText(reply)).toContain('太大');
  });

  test('that cannot be had is asked for again, and the operator hears of it', async () => {
    const heard: unknown[] = [];
    const talk = create(
      doubleOf(() => FIVE),
      { onError: (error) => heard.push(error) },
    );
    const reply = await send(talk, { name: 'a', read: () => Promise.reject(new Error('gone')) });
    expect(plainText(reply)).toContain('再发一次');
    expect(heard).toHaveLength(1);
  });
});

test('what was not delivered is asked again, and meets what there was before', async () => {
  const double = doubleOf((question) => (question === '诉讼' ? READINGS : { answer: question }));
  const talk = createConversation(double);
  await talk.words('a', '诉讼');
  const lost = () => Promise.reject(new Error('network'));
  await expect(talk.converse({ ...YOU, text: '别的' }, lost)).rejects.toThrow('network');
  expect(await talk.words('a', '2')).toBe('2018年诉讼维持多少件');
});

test('what stands alone leans on nothing and leaves nothing', async () => {
  const double = doubleOf(() => FIVE);
  const talk = createConversation(double);
  await talk.reply({ ...YOU, alone: true, text: '问' });
  expect(double.asked[0]?.dialogue).toBeUndefined();
});

describe('what the bot answers itself', () => {
  test.each(['帮助', '/help', '/start', '/start abc', '/help@nianbao_bot', '你好！', '？'])(
    '%s shows what it does',
    async (text) => {
      expect(await last(createConversation(doubleOf(() => FIVE)), text)).toContain(
        '政府信息公开工作年度报告',
      );
    },
  );

  test('Hello is answered in English', async () => {
    const talk = createConversation(doubleOf(() => FIVE));
    expect(await last(talk, 'Hello')).toContain('I read annual reports');
  });

  test('an unknown command is not a question', async () => {
    const double = doubleOf(() => FIVE);
    expect(await last(createConversation(double), '/foo')).toContain('没有这个命令');
    expect(double.asked).toEqual([]);
  });

  test('an empty library says so', async () => {
    expect(await last(createConversation(doubleOf(() => FIVE)), '报告')).toContain(
      '还没有任何报告',
    );
  });

  test('an empty text asks for words', async () => {
    expect(await last(createConversation(doubleOf(() => FIVE)), ' ')).toContain('文字');
  });

  test('a text too long is refused kindly', async () => {
    const double = doubleOf(() => FIVE);
    expect(await last(createConversation(double), '问'.repeat(501))).toContain('500');
    expect(double.asked).toEqual([]);
  });

  test('an error becomes a kind sentence, and the operator hears of it', async () => {
    const heard: unknown[] = [];
    const failure = new Error('disk /secret/place is full');
    const library = doubleOf(() => Promise.reject(failure));
    const talk = createConversation(library, { onError: (error) => heard.push(error) });
    expect(await last(talk, '问')).toBe('抱歉，刚才没能查到，请稍后再试。');
    expect(heard).toEqual([failure]);
  });
});

test('who writes traditional characters is answered in them', async () => {
  const conversation = create(doubleOf(() => ({ answer: '答' })));
  const say = (text: string) => conversation.reply({ conversation: 'c', user: 'u', text });
  expect(plainText(await say('關於'))).toContain('沒有填報的不當作 0');
  // What is the same in both is answered as before.
  expect(plainText(await say('/reports'))).toContain('現在還沒有任何報告');
  expect(plainText(await say('谢谢'))).toContain('不客气');
});
