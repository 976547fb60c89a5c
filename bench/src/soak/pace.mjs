/** Sends requests: as fast as answers come, or at a pace that does not wait for them. */
import { setTimeout as after } from 'node:timers/promises';

/** No answer within so many milliseconds is an error. */
const LONGEST = 30_000;

/** Sends one; what took how long since it should have been sent, and what went wrong. */
async function sent(url, { kind, path, init }, due) {
  try {
    const signal = AbortSignal.timeout(LONGEST);
    const response = await fetch(`${url}${path}`, { ...init, signal });
    await response.arrayBuffer();
    const milliseconds = performance.now() - due;
    if (response.ok) return { kind, milliseconds };
    return { kind, milliseconds, error: { what: `${response.status} on ${kind}`, path } };
  } catch (cause) {
    const milliseconds = performance.now() - due;
    const what = `${cause.cause?.code ?? cause.name} on ${kind}`;
    return { kind, milliseconds, error: { what, path } };
  }
}

/** Seconds in which a server must take its rate: what it takes more at other times does not help who waits now. */
const STRETCH = 5;

/**
 * Requests a second that are answered when so many connections send one after the other; the rest are errors.
 * `sustained` is the rate of the slowest stretch: what is remembered is forgotten when a report comes in.
 */
export async function highestRate(url, requests, { seconds, connections }) {
  const started = performance.now();
  const until = started + seconds * 1000;
  const errors = [];
  const stretches = Array(Math.ceil(seconds / STRETCH)).fill(0);
  const work = async () => {
    while (performance.now() < until) {
      const { error } = await sent(url, (await requests.next()).value, performance.now());
      const at = Math.floor((performance.now() - started) / 1000 / STRETCH);
      if (error) errors.push(error);
      else if (at < stretches.length) stretches[at] += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  const done = stretches.reduce((sum, count) => sum + count, 0);
  return { rate: done / seconds, sustained: Math.min(...stretches) / STRETCH, errors };
}

/**
 * Sends requests at a steady rate, whether or not earlier ones are answered; a wait in the server counts for every
 * request that should have been answered meanwhile.
 */
export async function steadily(url, requests, { rate, until, onAnswer }) {
  const pending = new Set();
  const started = performance.now();
  for (let number = 0; ; number += 1) {
    const due = started + (number * 1000) / rate;
    if (due >= until) break;
    const early = due - performance.now();
    if (early > 1) await after(early);
    const one = sent(url, (await requests.next()).value, due).then((answer) => {
      pending.delete(one);
      onAnswer(answer);
    });
    pending.add(one);
  }
  await Promise.all(pending);
}
