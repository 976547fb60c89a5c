import { isNianbaoError, NianbaoError } from '@nianbao/domain';
import type { Limits } from '@nianbao/ingest';
import type { ReadResult, ToRead } from './read.js';

/** What a reading process is asked. */
export interface ReadRequest {
  bytes: Uint8Array;
  options: ToRead & { limits: Partial<Limits> };
}

/** An error on its way between processes: one of ours by its code, any other by its words. */
export type SentError = { code: NianbaoError['code'] | null; message: string; stack?: string };

/** What a reading process answers; `ready` once, when it has loaded the readers. */
export type ReadReply =
  | { kind: 'ready' }
  | { kind: 'read'; result: ReadResult }
  | { kind: 'failed'; error: SentError };

/** An error as it can be sent. */
export function sent(error: unknown): SentError {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const code = isNianbaoError(error) ? error.code : null;
  return { code, message, ...(stack !== undefined && { stack }) };
}

/** The error that was sent. */
export function received({ code, message, stack }: SentError): Error {
  if (code !== null) return new NianbaoError(code, message);
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
