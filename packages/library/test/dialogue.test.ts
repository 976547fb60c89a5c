import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Library, openBundled } from '../dist/index.js';

describe('a dialogue', () => {
  let one: Library;
  let other: Library;

  beforeEach(async () => {
    [one, other] = [await openBundled(), await openBundled()];
  });

  afterEach(async () => {
    await one.close();
    await other.close();
  });

  it('is taken up by another process where it was left', async () => {
    await one.ask('平潭综合实验区2021年行政诉讼多少件', { conversation: 'a' });
    await one.ask('那2019年呢', { conversation: 'a' });
    await other.resume('b', (await one.dialogue('a')) ?? '');
    const next = '那2022年呢';
    const expected = await one.ask(next, { conversation: 'a' });
    expect(await other.ask(next, { conversation: 'b' })).toEqual(expected);
    expect(expected.answer).toContain('行政诉讼');
  });

  it('keeps what there was to choose from', async () => {
    const { options } = await one.ask('行政许可', { conversation: 'a' });
    const state = (await one.dialogue('a')) ?? '';
    await other.resume('a', state);
    expect(await other.dialogue('a')).toBe(state);
    expect(JSON.parse(state).options).toEqual(options);
  });

  it('that is none is not there', async () => {
    expect(await one.dialogue('nobody')).toBeUndefined();
  });

  it('is forgotten', async () => {
    await one.ask('2018年行政诉讼多少件', { conversation: 'a' });
    await one.forget('a');
    expect(await one.dialogue('a')).toBeUndefined();
  });

  it.each(['', '{', 'null', '[]', '{"trail":[1],"options":[]}', '{"trail":"a","options":[]}'])(
    'of %j is none',
    async (state) => {
      await one.resume('a', state);
      expect(await one.dialogue('a')).toBeUndefined();
    },
  );

  it('too long to be kept is not kept', async () => {
    await one.ask('2018年行政诉讼多少件', { conversation: 'a' });
    for (let turn = 0; turn < 101; turn += 1) await one.ask('那2019年呢', { conversation: 'a' });
    expect(await one.dialogue('a')).toBeUndefined();
  });
});
