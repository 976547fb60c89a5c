/** Runs tasks of one key one after another, those of different keys side by side. */
export interface InOrder {
  /** Runs a task after every earlier task of the same key, and gives back what it gives. */
  run<Result>(key: string, task: () => Promise<Result>): Promise<Result>;
  /** Resolves when no task is left. */
  settled(): Promise<void>;
}

/** Creates an empty queue. A key without tasks holds no memory. */
export function createInOrder(): InOrder {
  const last = new Map<string, Promise<void>>();
  return {
    run(key, task) {
      const result = (last.get(key) ?? Promise.resolve()).then(task);
      // The next task waits for this one however it ends.
      const ended = result.then(noop, noop).then(() => {
        if (last.get(key) === ended) last.delete(key);
      });
      last.set(key, ended);
      return result;
    },
    async settled() {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}

function noop(): void {}
