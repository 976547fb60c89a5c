/** How much may be in hand at once. */
export interface Room {
  items: number;
  /** Sum of the weights of the items in hand. */
  weight: number;
}

interface InHand<Result> {
  result: Promise<Result>;
  weight: number;
  settled: boolean;
}

/**
 * Starts work on items as they come and gives the results in the order of the items. No further
 * item is asked for while there is no room. `work` must not throw.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  { work, weigh, room }: InOrder<Item, Result>,
): AsyncGenerator<Result> {
  const inHand: InHand<Result>[] = [];
  for await (const item of items) {
    inHand.push(started(work(item), weigh(item)));
    while (inHand[0]?.settled || isFull(inHand, room))
      yield await (inHand.shift() as InHand<Result>).result;
  }
  for (const { result } of inHand) yield await result;
}

/** What {@link inOrder} does with each item. */
export interface InOrder<Item, Result> {
  work(item: Item): Promise<Result>;
  weigh(item: Item): number;
  room: Room;
}

function started<Result>(result: Promise<Result>, weight: number): InHand<Result> {
  const one = { result, weight, settled: false };
  void result.then(() => {
    one.settled = true;
  });
  return one;
}

const isFull = (inHand: readonly InHand<unknown>[], room: Room): boolean =>
  inHand.length >= room.items ||
  (inHand.length > 0 && inHand.reduce((sum, { weight }) => sum + weight, 0) >= room.weight);
