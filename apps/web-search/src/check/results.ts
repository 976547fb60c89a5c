import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { SiteError } from '../http/errors.js';
import type { CheckedSet } from './checked.js';

/** How long and how many results are kept. */
export interface ResultLimits {
  minutes: number;
  /** Bytes of all results together, compressed; the oldest go first. */
  bytes: number;
}

interface Kept {
  content: Buffer;
  /** When it is gone, in milliseconds. */
  ends: number;
  timer: NodeJS.Timeout;
}

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** A result that is still there, and until when. */
export interface KeptResult {
  set: CheckedSet;
  ends: Date;
}

/**
 * What was found, in memory alone, for as long as a person may want to look at it and take it away. Only
 * who has its name, which cannot be guessed, gets it; then it is gone.
 */
export class Results {
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  constructor(private readonly limits: ResultLimits) {}

  /** Keeps a result; returns its name. */
  async keep(set: CheckedSet): Promise<string> {
    const content = await pack(JSON.stringify(set));
    if (content.length > this.limits.bytes) throw new SiteError('upload-too-large');
    for (const [oldest] of this.#kept) {
      if (this.#bytes + content.length <= this.limits.bytes) break;
      this.forget(oldest);
    }
    const id = randomBytes(24).toString('base64url');
    const lasting = this.limits.minutes * 60_000;
    const timer = setTimeout(() => this.forget(id), lasting).unref();
    this.#kept.set(id, { content, ends: Date.now() + lasting, timer });
    this.#bytes += content.length;
    return id;
  }

  /** Throws `result-gone`. */
  async get(id: string): Promise<KeptResult> {
    const kept = this.#kept.get(id);
    if (!kept) throw new SiteError('result-gone');
    const set = JSON.parse((await unpack(kept.content)).toString()) as CheckedSet;
    return { set, ends: new Date(kept.ends) };
  }

  /** True where there was something to forget. */
  forget(id: string): boolean {
    const kept = this.#kept.get(id);
    if (!kept) return false;
    clearTimeout(kept.timer);
    this.#bytes -= kept.content.length;
    return this.#kept.delete(id);
  }
}
