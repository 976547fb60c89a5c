import { describe, expect, it } from 'vitest';
import { Remembered } from '../src/cluster/remembered.js';

describe('what was read of one state', () => {
  it('is read once, and again in another state or where there was no room', async () => {
    let [state, reads] = ['a', 0];
    const remembered = new Remembered(() => state, 6);
    const read = (key: string, items: number): Promise<readonly number[]> =>
      remembered.read('figures', key, async () => {
        reads += 1;
        return Array.from({ length: items }, (_, at) => at);
      });
    await read('one', 2);
    expect(await read('one', 2)).toEqual([0, 1]);
    expect(reads).toBe(1);
    await read('other', 4);
    await read('one', 2);
    expect(reads).toBe(3);
    state = 'b';
    await read('one', 2);
    expect(reads).toBe(4);
  });

  it('is not kept where reading it failed', async () => {
    const remembered = new Remembered(() => 'a');
    const failing = remembered.read('x', 1, () => Promise.reject(new Error('gone')));
    await expect(failing).rejects.toThrow('gone');
    expect(await remembered.read('x', 1, async () => [1])).toEqual([1]);
  });
});
