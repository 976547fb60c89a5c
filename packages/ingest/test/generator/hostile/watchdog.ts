import { Worker } from 'node:worker_threads';

/** Ends the process when nothing has been told for too long: code that hangs cannot end itself. */
export interface Watchdog extends Disposable {
  /** Tells what begins now. */
  watch(label: string): void;
}

const BYTES = 1024;

const WATCHER = `
const { workerData: { memory, longest } } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const clock = new Int32Array(memory, 0, 2);
const label = new Uint8Array(memory, 8);
setInterval(() => {
  const seconds = Math.floor(Date.now() / 1000) - Atomics.load(clock, 0);
  if (seconds < longest) return;
  writeSync(2, 'hangs: ' + Buffer.from(label.slice(0, Atomics.load(clock, 1))) + '\\n');
  process.kill(process.pid, 'SIGKILL');
}, 500);
`;

/** Starts a thread that ends this process when one label lasts longer than so many seconds. */
export function startWatchdog(longest: number): Watchdog {
  const memory = new SharedArrayBuffer(BYTES + 8);
  const clock = new Int32Array(memory, 0, 2);
  const text = new Uint8Array(memory, 8);
  const watch = (label: string) => {
    const bytes = Buffer.from(label).subarray(0, BYTES);
    text.set(bytes);
    Atomics.store(clock, 1, bytes.length);
    Atomics.store(clock, 0, Math.floor(Date.now() / 1000));
  };
  watch('nothing yet');
  const thread = new Worker(WATCHER, { eval: true, workerData: { memory, longest } });
  thread.unref();
  return { watch, [Symbol.dispose]: () => void thread.terminate() };
}
