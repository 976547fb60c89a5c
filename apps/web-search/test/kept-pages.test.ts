import { expect, test } from 'vitest';
import { KeptPages } from '../src/http/kept-pages.js';

const PAGE = '<p>一页</p>';
const BYTES = Buffer.byteLength(PAGE);

/** Pages of a library whose state can be changed, and how often one was made. */
function keeper(limit: number) {
  const state = { revision: 1, day: new Date(2026, 0, 1), made: 0 };
  const pages = new KeptPages({ revision: async () => state.revision }, limit, () => state.day);
  const make = async () => {
    state.made += 1;
    return PAGE;
  };
  return { state, ask: async (key: string) => (await pages.page(key, make)).toString() };
}

test('a page is made once, also when several ask for it at the same time', async () => {
  const { state, ask } = keeper(1_000);
  expect(await Promise.all([ask('a'), ask('a'), ask('a')])).toEqual([PAGE, PAGE, PAGE]);
  await ask('a');
  expect(state.made).toBe(1);
});

test('a page is made anew when the library has changed, and on another day', async () => {
  const { state, ask } = keeper(1_000);
  await ask('a');
  state.revision = 2;
  await ask('a');
  state.day = new Date(2026, 0, 2);
  await ask('a');
  expect(state.made).toBe(3);
});

test('what was asked for longest ago makes room', async () => {
  const { state, ask } = keeper(2 * (BYTES + 2));
  for (const key of ['a', 'b', 'a', 'c', 'a']) await ask(key);
  expect(state.made).toBe(3);
  await ask('b');
  expect(state.made).toBe(4);
});

test('nothing is kept where nothing may be', async () => {
  const { state, ask } = keeper(0);
  await ask('a');
  expect(await ask('a')).toBe(PAGE);
  expect(state.made).toBe(2);
});

test('what failed is made again', async () => {
  const pages = new KeptPages({ revision: async () => 1 }, 1_000);
  const fail = () => Promise.reject(new Error('once'));
  await expect(pages.page('a', fail)).rejects.toThrow('once');
  expect((await pages.page('a', async () => PAGE)).toString()).toBe(PAGE);
});
