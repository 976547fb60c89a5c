import { CONCEPTS } from '@nianbao/domain';
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../src/index.js';
import { ENGLISH_NAMES } from '../src/words/english-names.js';
import { type Held, heldReport, portsOf } from './support/ports.js';

const report = heldReport('示例区', 2018, { received: ['收到申请数', 5, '件'] }, [
  {
    label: '问政类栏目播出',
    value: 20,
    unit: '期',
    clause: '问政类栏目播出20期',
    text: '问政类栏目播出20期。',
  },
]);
const held: Held = {
  agencies: [
    { name: '示例区', aliases: [], reports: [{ id: '示例区-2018', year: 2018, form: null }] },
  ],
  ...report,
};
const answerer = createAnswerer(portsOf(held));

describe('the language of an answer', () => {
  it('is that of the question; number and evidence are the same', async () => {
    const asked = ['示例区2018年收到多少件申请', '示例区2018年收到多少件申請'];
    const [simplified, traditional] = await Promise.all(asked.map((one) => answerer.ask(one)));
    const english = await answerer.ask('How many applications did 示例区 receive in 2018?');
    for (const answer of [traditional, english]) {
      expect(answer?.values[0]?.value).toBe(5);
      expect(answer?.evidence).toEqual(simplified?.evidence);
    }
    expect(traditional?.answer).toBe('5件：示例区2018年收到申請數。');
    expect(english.answer).toBe('5: 示例区 2018, applications received.');
  });

  it('goes on in traditional, where the caller prefers that, with what is written alike in both scripts', async () => {
    const turns = async (...questions: string[]) => {
      const asked = { conversation: questions.join(), language: 'traditional' } as const;
      let answer = '';
      for (const question of questions) answer = (await answerer.ask(question, asked)).answer;
      return answer;
    };
    expect(await turns('示例区收到多少件申請', '那2018年呢')).toContain('收到申請數');
    expect(await turns('示例区收到多少件申請', '2018年依申请公开呢')).toContain('收到申请数');
  });

  it('is English in options and notes as well; what is printed is marked', async () => {
    const { notes, next, answer } = await answerer.ask('How many 栏目播出 in 2018?');
    expect([...notes, ...next].join().replaceAll('示例区', '')).not.toMatch(/\p{Script=Han}/u);
    expect(answer).toContain('“问政类栏目播出”');
  });

  it('leaves what is printed as it is', async () => {
    const { answer } = await answerer.ask('示例区2018年問政類欄目播出多少期');
    expect(answer).toContain('寫道“问政类栏目播出20期”');
  });

  it('has an English name for every indicator', () => {
    expect(CONCEPTS.map(({ id }) => id).filter((id) => !(id in ENGLISH_NAMES))).toEqual([]);
  });
});

describe('what is no question', () => {
  it.each(['qqqq', 'hello world', 'SELECT * FROM figures'])(
    '%j shows no language: the caller’s is taken',
    async (question) => {
      expect((await answerer.ask(question)).answer).toContain('我只回答');
      const { answer } = await answerer.ask(question, { language: 'english' });
      expect(answer).toContain('I only answer');
    },
  );

  it.each(['', '😀😀', 'SELECT * FROM figures; DROP TABLE figures', 'hello'])(
    '%j is refused',
    async (question) => {
      expect((await answerer.ask(question)).status).toBe('out_of_scope');
    },
  );

  it('words run together are not told as what was understood', async () => {
    const { status, understood } = await answerer.ask('How much rain fell on Springfield');
    expect([status, understood]).toEqual(['out_of_scope', '']);
  });

  it('a false premise is not confirmed', async () => {
    const { status, answer, values } = await answerer.ask('为什么示例区2018年败诉最多');
    expect([status, values]).toEqual(['no_data', []]);
    expect(answer).toContain('没有写明原因');
  });

  it('ten thousand characters are refused', async () => {
    expect((await answerer.ask('收到多少申请'.repeat(2000))).status).toBe('out_of_scope');
  });
});
