/** How much is kept, in items of results. */
const MOST_ITEMS = 50_000;

interface Entry {
  result: Promise<readonly unknown[]>;
  items: number;
}

/**
 * What was read of one state of the library: it cannot change, so it is read once. What was used longest ago
 * goes first, and with another state everything.
 */
export class Remembered {
  #of = '';
  #entries = new Map<string, Entry>();
  #items = 0;

  /** `most` is how much is kept; 0 keeps nothing. */
  constructor(
    private readonly state: () => string,
    private readonly most: number = MOST_ITEMS,
  ) {}

  /** The result that is kept under a key, or the one read now. */
  async read<Item>(
    kind: string,
    query: unknown,
    read: () => Promise<readonly Item[]>,
  ): Promise<readonly Item[]> {
    if (this.most === 0) return read();
    const entries = this.#current();
    const key = `${kind} ${JSON.stringify(query)}`;
    const known = entries.get(key);
    const entry = known ?? { result: read(), items: 1 };
    entries.delete(key);
    entries.set(key, entry);
    if (!known) this.#weigh(entries, key, entry);
    return (await entry.result) as readonly Item[];
  }

  #current(): Map<string, Entry> {
    const of = this.state();
    if (of !== this.#of) {
      this.#of = of;
      this.#entries = new Map();
      this.#items = 0;
    }
    return this.#entries;
  }

  #weigh(entries: Map<string, Entry>, key: string, entry: Entry): void {
    entry.result.then(
      (result) => {
        if (entries !== this.#entries) return;
        entry.items = result.length + 1;
        this.#items += entry.items;
        this.#makeRoom();
      },
      () => entries.delete(key),
    );
  }

  #makeRoom(): void {
    for (const [key, { items }] of this.#entries) {
      if (this.#items <= this.most) return;
      this.#entries.delete(key);
      this.#items -= items;
    }
  }
}
