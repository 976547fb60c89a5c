/** Memory and processor time of this process and of those it started, where the system tells (Linux). */
import { existsSync, readFileSync } from 'node:fs';

/** Ticks of the processor's clock in a second, as Linux tells them to programs. */
const TICKS = 100;
/** How often memory is looked at, in milliseconds. */
const LOOK = 100;

function textOf(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function children() {
  const { pid } = process;
  return textOf(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
}

/** Megabytes of a process that are resident. */
export function residentOf(pid) {
  return Number(/VmRSS:\s*(\d+)/.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
}

/** Megabytes that are resident, all together. */
export function residentMegabytes() {
  const own = process.memoryUsage.rss() / 2 ** 20;
  return own + children().reduce((sum, child) => sum + residentOf(child), 0);
}

/** The most memory, of all processes unless said otherwise, that was seen since it was asked for last. */
export function watchMemory(megabytes = residentMegabytes) {
  let most = 0;
  const look = () => {
    most = Math.max(most, megabytes());
  };
  const timer = setInterval(look, LOOK);
  return {
    most() {
      look();
      const seen = most;
      most = 0;
      return seen;
    },
    stop: () => clearInterval(timer),
  };
}

/** Seconds of the processor that were spent, those of children that have ended included. */
export function processorSeconds() {
  const ticks = [
    ...ticksOf('self').slice(0, 4),
    ...children().flatMap((child) => ticksOf(child).slice(0, 2)),
  ];
  return ticks.reduce((sum, one) => sum + one, 0) / TICKS;
}

/** User and system time of a process, then those of its children that have ended. */
function ticksOf(pid) {
  const fields = textOf(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  return fields.slice(11, 15).map(Number);
}
