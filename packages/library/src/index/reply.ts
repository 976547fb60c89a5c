import type { EventEmitter } from 'node:events';
import { once } from 'node:events';
import type { IndexReply } from './jobs.js';

/**
 * Hands a job to a thread or a process and waits until the segment is in its file; tells how many passages it has.
 * Rejects where the job fails or the helper ends.
 */
export async function replyTo(helper: EventEmitter, post: () => void): Promise<number> {
  const ended = new AbortController();
  const exited = once(helper, 'exit', ended).then(() => ({ error: 'The helper ended.' }));
  const replied = once(helper, 'message', ended).then(([reply]) => reply as IndexReply);
  post();
  try {
    const reply = await Promise.race([replied, exited]);
    if ('error' in reply) throw new Error(reply.error);
    return reply.passages;
  } finally {
    ended.abort();
    // Whichever of the two was not first.
    await Promise.allSettled([replied, exited]);
  }
}
