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

/** Requests a second that are answered when so many connections send one after the other; the rest are errors. */
export async function highestRate(url, requests, { seconds, connections }) {
  const until = performance.now() + seconds * 1000;
  const errors = [];
  let done = 0;
  const work = async () => {
    while (performance.now() < until) {
      const { error } = await sent(url, (await requests.next()).value, performance.now());
      if (error) errors.push(error);
      else done += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  return { rate: done / seconds, errors };
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
