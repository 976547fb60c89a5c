import { createHash } from 'node:crypto';
import { reasonOf } from '../../redact.js';
import type { Given } from './desk.js';
import { createOnce } from './once.js';
import type { Message } from './protocol/message.js';
import { OPERATOR } from './strings.js';

/** Gives an answer to a message by a moment (milliseconds since 1970). */
export type Answer = (message: Message, until: number) => Promise<Given>;

/** What answering once works with. */
export interface OnceTools {
  /** What was answered before a restart. */
  seen?: { has(key: string): boolean; add(key: string): void };
  /** True for a message whose answer follows by itself. */
  follows?(key: string): boolean;
  say(line: string): void;
}

/** Answers given, so that a retry gets the same: a platform tries three times within fifteen seconds. */
const KEPT = { keepMilliseconds: 5 * 60_000, most: 20_000, now: Date.now };

/** Answers a message once: a retry waits for the same answer, one from before a restart gets none. */
export function answeringOnce(
  id: string,
  { seen, follows, say }: OnceTools,
  answer: Answer,
): Answer {
  const once = createOnce<Given>(KEPT);
  const first = async (key: string, message: Message, until: number): Promise<Given> => {
    if (seen?.has(key) || follows?.(key)) return {};
    const { passive, taken, afterwards } = await answer({ ...message, key }, until);
    return {
      ...(passive === undefined ? {} : { passive }),
      // Only now: a platform that had no reply asks again, perhaps after a restart.
      taken() {
        seen?.add(key);
        taken?.();
      },
      ...(afterwards === undefined ? {} : { afterwards: firstTime(afterwards) }),
    };
  };
  return (message, until) => {
    if (message.kind === 'none') return Promise.resolve({});
    const key = keyOf(id, message);
    const given = once.run(key, () => first(key, message, until));
    return given.catch((error: unknown) => {
      say(OPERATOR.answerFailed(reasonOf(error)));
      return {};
    });
  };
}

/** Says nothing about the person: it is kept on disk. */
function keyOf(id: string, { key }: Message): string {
  return `${id}:${createHash('sha256').update(key).digest('base64url')}`;
}

/** Does the work when it is called first, and nothing later; holds on to nothing then. */
function firstTime(work: () => void): () => void {
  let left: (() => void) | undefined = work;
  return () => {
    left?.();
    left = undefined;
  };
}
