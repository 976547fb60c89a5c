import type { SiteLibrary } from '../library.js';

interface Kept {
  page: Promise<Buffer>;
  /** 0 until the page has been made. */
  bytes: number;
}

/**
 * Pages as they were sent, for as long as neither the library nor the day has changed: what a page says can
 * change with nothing else. What was asked for longest ago goes first, as soon as all together take more
 * than `limit` bytes.
 */
export class KeptPages {
  #state = '';
  #pages = new Map<string, Kept>();
  #bytes = 0;

  constructor(
    private readonly library: Pick<SiteLibrary, 'revision'>,
    private readonly limit: number,
    private readonly today: () => Date = () => new Date(),
  ) {}

  /** The page kept under a key, or the one made now; one that is being made is waited for, not made twice. */
  async page(key: string, make: () => Promise<string>): Promise<Buffer> {
    await this.#keepUp();
    const pages = this.#pages;
    const known = pages.get(key);
    if (known) {
      pages.delete(key);
      pages.set(key, known);
      return known.page;
    }
    const kept: Kept = { page: make().then((text) => Buffer.from(text)), bytes: 0 };
    pages.set(key, kept);
    try {
      const { byteLength } = await kept.page;
      if (pages === this.#pages) this.#count(kept, byteLength + 2 * key.length);
    } catch (error) {
      pages.delete(key);
      throw error;
    }
    return kept.page;
  }

  async #keepUp(): Promise<void> {
    const state = `${await this.library.revision()} ${this.today().toDateString()}`;
    if (state === this.#state) return;
    this.#state = state;
    this.#pages = new Map();
    this.#bytes = 0;
  }

  #count(kept: Kept, bytes: number): void {
    kept.bytes = bytes;
    this.#bytes += bytes;
    for (const [key, { bytes: freed }] of this.#pages) {
      if (this.#bytes <= this.limit) return;
      // One that is still being made counts nothing yet.
      if (freed === 0) continue;
      this.#pages.delete(key);
      this.#bytes -= freed;
    }
  }
}
