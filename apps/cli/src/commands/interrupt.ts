import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** The exit status of a process that a signal ended, as shells count it. */
const statusOf = (name: (typeof SIGNALS)[number]): number => 128 + constants.signals[name];

/** Work that a person or the system may ask to stop. */
export interface Interruptible {
  /** Aborted by the first request: what is in hand is to be finished. */
  signal: AbortSignal;
  /** The exit status that the request asks for; undefined where there was none. */
  status(): number | undefined;
  /** Gives the signals back. */
  release(): void;
}

/** Listens until released. A second request ends the process at once; what is stored stays whole. */
export function interruptible(onFirst: () => void): Interruptible {
  const controller = new AbortController();
  let status: number | undefined;
  const listeners = SIGNALS.map((name) => {
    const listener = () => {
      if (status !== undefined) process.exit(statusOf(name));
      status = statusOf(name);
      controller.abort();
      onFirst();
    };
    process.on(name, listener);
    return () => void process.off(name, listener);
  });
  const release = () => {
    for (const remove of listeners) remove();
  };
  return { signal: controller.signal, status: () => status, release };
}
