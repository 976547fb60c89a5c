import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../src/ingest/in-order.js';

async function* given(delays: readonly number[], asked: number[] = []): AsyncGenerator<number> {
  for (const [index, delay] of delays.entries()) {
    asked.push(index);
    yield delay;
  }
}

/** Work that takes as many milliseconds as its item says. */
const work = async (delay: number): Promise<number> => {
  await wait(delay);
  return delay;
};

async function all(results: AsyncIterable<number>): Promise<number[]> {
  const list: number[] = [];
  for await (const result of results) list.push(result);
  return list;
}

describe('work in order', () => {
  it('gives results in the order of the items, whatever is done first', async () => {
    const options = { work, weigh: () => 1, room: { items: 3, weight: 100 } };
    expect(await all(inOrder(given([40, 5, 20, 1]), options))).toEqual([40, 5, 20, 1]);
  });

  it.each([
    [{ items: 2, weight: 100 }, 2],
    [{ items: 10, weight: 3 }, 3],
    [{ items: 10, weight: 0.5 }, 1],
  ])('has no more in hand than there is room for: %j', async (room, most) => {
    let [inHand, seen] = [0, 0];
    const counted = async (delay: number): Promise<number> => {
      inHand += 1;
      seen = Math.max(seen, inHand);
      await wait(delay);
      inHand -= 1;
      return delay;
    };
    await all(inOrder(given([9, 8, 7, 6, 5, 4]), { work: counted, weigh: () => 1, room }));
    expect(seen).toBe(most);
  });

  it('hands on what is done before it asks for more', async () => {
    const asked: number[] = [];
    const room = { items: 9, weight: 100 };
    const slowly = async function* (): AsyncGenerator<number> {
      for await (const item of given([1, 1, 1], asked)) {
        yield item;
        await wait(20);
      }
    };
    const results = inOrder(slowly(), { work, weigh: () => 1, room });
    await results.next();
    expect(asked).toEqual([0, 1]);
    await results.return(undefined);
  });
});
