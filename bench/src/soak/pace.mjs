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
    const error = response.ok ? undefined : `${response.status} ${kind} ${path}`;
    return { kind, milliseconds: performance.now() - due, error };
  } catch (cause) {
    const milliseconds = performance.now() - due;
    return { kind, milliseconds, error: `${kind} ${path}: ${cause.cause ?? cause}` };
  }
}

/** Requests a second when so many connections send one after the other. */
export async function highestRate(url, requests, { seconds, connections }) {
  const until = performance.now() + seconds * 1000;
  let done = 0;
  const work = async () => {
    while (performance.now() < until) {
      const { error } = await sent(url, (await requests.next()).value, performance.now());
      if (error) throw new Error(`Expected an answer, got ${error}`);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  return done / seconds;
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
