/** Files whose pace is looked at: what was known already goes fast and says little about the rest. */
const WINDOW = 50;

/** Estimates the seconds left from the pace of the last files. */
export class Estimate {
  readonly #times: number[] = [];

  constructor(private readonly now: () => number = () => performance.now()) {
    this.#times.push(now());
  }

  /** To be told after each file. */
  step(): void {
    this.#times.push(this.now());
    if (this.#times.length > WINDOW) this.#times.shift();
  }

  /** Seconds for that many more files; undefined before there is a pace. */
  left(files: number): number | undefined {
    const steps = this.#times.length - 1;
    const [first = 0] = this.#times;
    return steps === 0 ? undefined : ((this.now() - first) / steps / 1000) * files;
  }
}

/** A time in words, no finer than it can be known: 40 秒, 12 分钟, 1 小时 5 分. */
export function timeText(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} 秒`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} 分钟` : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`;
}
