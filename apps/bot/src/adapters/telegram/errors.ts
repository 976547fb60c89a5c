import { NianbaoError } from '@nianbao/library';
import { TelegramError } from 'telegraf';
import { reasonOf } from '../../redact.js';
import { OPERATOR } from '../../strings/operator.js';

/**
 * What became of a request that failed: `refused` for good, `not-taken` but worth another try, or `unknown`, for
 * Telegram may have done what was asked.
 */
export type Outcome = 'refused' | 'not-taken' | 'unknown';

/** A connection that never came about: nothing was sent. */
const UNCONNECTED: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
]);
const TOO_MUCH = 429;

/** Tells what became of a request by its error. */
export function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof TelegramError)) {
    return UNCONNECTED.has(codeOf(error)) ? 'not-taken' : 'unknown';
  }
  if (error.code === TOO_MUCH) return 'not-taken';
  return error.code < 500 ? 'refused' : 'unknown';
}

/** Seconds that Telegram asks to wait. */
export function retryAfter(error: unknown): number {
  return error instanceof TelegramError ? (error.parameters?.retry_after ?? 0) : 0;
}

/** What Telegram gives as the reason of a refusal; undefined for any other error. */
export function refusalOf(error: unknown): string | undefined {
  return error instanceof TelegramError && outcomeOf(error) === 'refused'
    ? error.description
    : undefined;
}

/** Why the bot cannot start. No cause is kept: its stack holds the address, which holds the token. */
export function startError(error: unknown): NianbaoError {
  const refused = error instanceof TelegramError && (error.code === 401 || error.code === 404);
  return new NianbaoError(refused ? 'setting-invalid' : 'address-failed', explain(error));
}

/** What went wrong at Telegram, in words for the operator and without the token. */
export function explain(error: unknown): string {
  if (!(error instanceof TelegramError)) return OPERATOR.telegramUnreachable(codeOf(error));
  if (error.code === 401 || error.code === 404) return OPERATOR.telegramRefused;
  return error.code === 409
    ? OPERATOR.telegramConflict
    : OPERATOR.telegramUnreachable(reasonOf(error));
}

/** The code of a network error: its message would name the address, which holds the token. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'Error';
}
