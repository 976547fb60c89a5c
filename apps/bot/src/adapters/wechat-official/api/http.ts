import { NianbaoError } from '@nianbao/library';
import { OPERATOR } from '../strings.js';
import { PlatformError } from './errors.js';

/** One request to a platform's API. */
export interface ApiRequest {
  method: 'GET' | 'POST';
  path: string;
  query?: Readonly<Record<string, string>>;
  body?: { json: unknown } | { form: FormData };
}

/** What a platform answers: fields by name. */
export type ApiAnswer = Readonly<Record<string, unknown>>;

/** Longest a request may take. */
const TIMEOUT = 15_000;
/** Characters of a platform's own message that are passed on. */
const MESSAGE_LENGTH = 200;

/**
 * Sends a request and gives back what came, or throws what the platform refused.
 * No error names the address: it holds the secret or the access token.
 */
export async function request(root: string, asked: ApiRequest): Promise<ApiAnswer> {
  const answer = await fetched(root, asked);
  const code = answer['errcode'];
  if (typeof code !== 'number' || code === 0) return answer;
  throw new PlatformError(code, messageOf(answer['errmsg'], asked));
}

async function fetched(root: string, asked: ApiRequest): Promise<ApiAnswer> {
  let response: Response;
  try {
    response = await fetch(addressOf(root, asked), {
      method: asked.method,
      ...bodyOf(asked),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT),
    });
  } catch (error) {
    throw new NianbaoError('address-failed', OPERATOR.unreachable(codeOf(error)));
  }
  try {
    const answer: unknown = JSON.parse(await response.text());
    if (typeof answer === 'object' && answer !== null) return answer as ApiAnswer;
  } catch {
    // Told below, without what came.
  }
  throw new NianbaoError('address-failed', OPERATOR.unreadable(response.status));
}

function addressOf(root: string, { path, query = {} }: ApiRequest): string {
  const parameters = new URLSearchParams(query).toString();
  return `${root}${path}${parameters === '' ? '' : `?${parameters}`}`;
}

function bodyOf({ body }: ApiRequest): RequestInit {
  if (body === undefined) return {};
  if ('form' in body) return { body: body.form };
  return {
    body: JSON.stringify(body.json),
    headers: { 'content-type': 'application/json; charset=utf-8' },
  };
}

/** The platform's message in one line; should it repeat a secret of the request, that is taken out. */
function messageOf(message: unknown, { query = {}, body }: ApiRequest): string {
  const line = String(message ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
  const json = body !== undefined && 'json' in body ? body.json : {};
  const sent = Object.entries({ ...query, ...(json as object) });
  return sent
    .filter(
      ([name, value]) => /secret|token/.test(name) && typeof value === 'string' && value !== '',
    )
    .reduce((text, [, value]) => text.replaceAll(String(value), '***'), line)
    .slice(0, MESSAGE_LENGTH);
}

/** The code of a network error: its message may name the address. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Error';
  const cause = error.cause;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return error.name;
}
