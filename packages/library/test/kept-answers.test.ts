import type { Answer } from '@nianbao/answer';
import { beforeEach, describe, expect, it } from 'vitest';
import { KeptAnswers } from '../src/ask/kept-answers.js';
import type { AskOptions } from '../src/ask/options.js';

const answerOf = (question: string): Answer => ({
  question,
  status: 'no_data',
  answer: '',
  values: [],
  evidence: [],
  notes: [],
  options: [],
  next: [],
  understood: '',
});

describe('kept answers', () => {
  let state: string;
  let day: Date;
  let made: number;
  let kept: KeptAnswers;

  beforeEach(() => {
    state = 'a';
    day = new Date(2024, 0, 1);
    made = 0;
    kept = new KeptAnswers(
      () => state,
      () => day,
    );
  });

  const ask = (question: string, options: AskOptions = {}): Promise<Answer> =>
    kept.answer(question, options, async () => {
      made += 1;
      return answerOf(question);
    });

  it('are made once', async () => {
    expect(await ask('一')).toEqual(await ask('一'));
    expect(made).toBe(1);
  });

  it('are each a copy, so that nobody changes what others get', async () => {
    (await ask('一')).notes.push('another');
    expect((await ask('一')).notes).toEqual([]);
  });

  it.each([
    ['something is stored', () => (state = 'b')],
    ['it is another day', () => (day = new Date(2024, 0, 2))],
  ])('are made anew when %s', async (_, change) => {
    await ask('一');
    change();
    await ask('一');
    expect(made).toBe(2);
  });

  it.each<[string, AskOptions]>([
    ['another body', { agency: '示例市' }],
    ['another language', { language: 'english' }],
    ['a dialogue', { conversation: 'one' }],
  ])('are not given to %s', async (_, options) => {
    await ask('一');
    await ask('一', options);
    expect(made).toBe(2);
  });

  it('are not kept of a dialogue', async () => {
    await ask('一', { conversation: 'one' });
    await ask('一', { conversation: 'one' });
    expect(made).toBe(2);
  });

  it('are made again after one that failed', async () => {
    const failing = () => Promise.reject(new Error('no store'));
    await expect(kept.answer('一', {}, failing)).rejects.toThrow('no store');
    await ask('一');
    expect(made).toBe(1);
  });

  it('are no more than a thousand; what was asked longest ago goes first', async () => {
    for (let at = 0; at <= 1000; at += 1) await ask(`${at}`);
    await ask('1000');
    expect(made).toBe(1001);
    await ask('0');
    expect(made).toBe(1002);
  });
});
