import { basename } from 'node:path';
import type { ReadingSettings } from '../reading/settings.js';
import { filesOf, isZip } from './archive.js';
import { filesAt, readDocumentFile } from './files.js';
import { isNoReport } from './skip.js';
import type { Arrived, DocumentBytes, IngestSource } from './sources.js';

/** Where a document, or an archive of them, is to be had. */
interface Place {
  file: string;
  load(): DocumentBytes | Promise<DocumentBytes>;
}

type Sizes = Pick<ReadingSettings, 'maxBytes' | 'maxArchiveBytes'>;

/** Every document that some sources stand for, one at a time, so that no more are in memory than are read. */
export class Arrivals {
  #total = 0;
  #archivesLeft = false;

  constructor(
    private readonly sizes: Sizes,
    private readonly skip: (file: string) => void,
  ) {}

  /** How many there are, as far as is known: what an archive holds is known when it has been opened. */
  get total(): number {
    return this.#total;
  }

  /** True while {@link total} may still grow. */
  get growing(): boolean {
    return this.#archivesLeft;
  }

  /** The documents in order; ends early once `signal` says so. */
  async *of(sources: readonly IngestSource[], signal?: AbortSignal): AsyncGenerator<Arrived> {
    const places = sources.flatMap((source) => this.#placesOf(source));
    this.#total = places.length;
    this.#archivesLeft = places.some(({ file }) => /\.zip$/i.test(file));
    for (const place of places) {
      for await (const arrived of this.#at(place)) {
        if (signal?.aborted) return;
        yield arrived;
      }
    }
    this.#archivesLeft = false;
  }

  async *#at(place: Place): AsyncGenerator<Arrived> {
    const arrived = await loaded(place);
    const opened = 'document' in arrived && isZip(arrived.document.bytes);
    const inside = opened ? await filesOf(arrived.document, place.file) : undefined;
    if (!inside) return yield arrived;
    this.#total -= 1;
    for await (const one of inside) {
      if (isNoReport(one.file)) {
        this.skip(one.file);
        continue;
      }
      this.#total += 1;
      yield one;
    }
  }

  #placesOf(source: IngestSource): Place[] {
    if (typeof source === 'string') return this.#placesAt(source);
    if ('bytes' in source) return [{ file: source.name, load: () => source }];
    return [{ file: source.name, load: () => source.fetch() }];
  }

  #placesAt(path: string): Place[] {
    try {
      const files = filesAt(path);
      return files
        .filter((file) => file === path || !this.#skipped(file))
        .map((file) => ({ file, load: () => this.#read(file) }));
    } catch (error) {
      const load = () => Promise.reject(error);
      return [{ file: path, load }];
    }
  }

  #skipped(file: string): boolean {
    const skipped = isNoReport(file);
    if (skipped) this.skip(file);
    return skipped;
  }

  #read(file: string): DocumentBytes {
    return { bytes: readDocumentFile(file, this.sizes), name: basename(file) };
  }
}

async function loaded({ file, load }: Place): Promise<Arrived> {
  try {
    return { file, document: await load() };
  } catch (error) {
    return { file, error };
  }
}
