import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiShape } from '../platform.js';
import { BUSY, PlatformError, TOKEN_CODES } from './errors.js';
import { type ApiAnswer, type ApiRequest, request } from './http.js';
import { createTokens } from './token.js';

/** What a bot asks of a platform. */
export interface PlatformApi {
  /** Rejects where the platform does not accept us: a wrong secret, an address that is not on its list. */
  check(): Promise<void>;
  /** Sends to a person; `key` is that of the question that it answers. */
  sendText(to: string, text: string, key: string): Promise<void>;
  sendImage(to: string, media: string, key: string): Promise<void>;
  /** Uploads a picture and gives back its name at the platform. The same picture is uploaded once. */
  uploadImage(png: Uint8Array): Promise<string>;
  createMenu(menu: unknown): Promise<void>;
}

/** Uploaded pictures are kept for three days; ours are used for two. */
const MEDIA_LASTS = 2 * 86_400_000;
const MOST_MEDIA = 500;
/** Milliseconds before what a busy platform refused is tried again. */
const BUSY_WAITS = [300, 1000];

/** The API of one account. */
export function createApi(shape: ApiShape, now: () => number = Date.now): PlatformApi {
  const tokens = createTokens((force) => {
    const { path, method, fields } = shape.token(force);
    const told = method === 'GET' ? { query: strings(fields) } : { body: { json: fields } };
    return request(shape.root, { method, path, ...told });
  }, now);

  /** Asks with an access token; one that is refused is replaced, once. */
  const ask = async (asked: ApiRequest): Promise<ApiAnswer> => {
    const token = await tokens.get();
    const withToken = (access_token: string) =>
      patient(() =>
        request(shape.root, { ...asked, query: { access_token, ...(asked.query ?? {}) } }),
      );
    try {
      return await withToken(token);
    } catch (error) {
      if (!(error instanceof PlatformError) || !TOKEN_CODES.has(error.errcode)) throw error;
      return withToken(await tokens.renew(token));
    }
  };
  const post = (path: string, json: unknown, query: Readonly<Record<string, string>> = {}) =>
    ask({ method: 'POST', path, query, body: { json } });
  const send = async (to: string, key: string, type: string, content: Record<string, string>) =>
    void (await post(shape.sendPath, {
      touser: to,
      msgtype: type,
      ...shape.sendFields(key),
      [type]: content,
    }));

  const upload = async (png: Uint8Array): Promise<string> => {
    const form = new FormData();
    form.set('media', new Blob([new Uint8Array(png)], { type: 'image/png' }), 'chart.png');
    const query = { type: 'image' };
    const answer = await ask({
      method: 'POST',
      path: shape.uploadPath,
      query,
      body: { form },
    });
    return String(answer['media_id']);
  };

  return {
    check: async () => void (await tokens.get()),
    sendText: (to, content, key) => send(to, key, 'text', { content }),
    sendImage: (to, media_id, key) => send(to, key, 'image', { media_id }),
    uploadImage: remembered(upload, now),
    createMenu: async (menu) => void (await post(shape.menuPath, menu, shape.menuQuery)),
  };
}

/** Tries again what a busy platform refused. */
async function patient(work: () => Promise<ApiAnswer>): Promise<ApiAnswer> {
  for (const wait of BUSY_WAITS) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof PlatformError) || error.errcode !== BUSY) throw error;
      await sleep(wait);
    }
  }
  return work();
}

/** Uploads a picture once while the platform keeps it. */
function remembered(
  upload: (png: Uint8Array) => Promise<string>,
  now: () => number,
): (png: Uint8Array) => Promise<string> {
  const known = new Map<string, { media: Promise<string>; until: number }>();
  return (png) => {
    const digest = createHash('sha256').update(png).digest('base64');
    const before = known.get(digest);
    if (before !== undefined && before.until > now()) return before.media;
    const media = upload(png);
    known.delete(digest);
    known.set(digest, { media, until: now() + MEDIA_LASTS });
    media.catch(() => known.delete(digest));
    const [oldest] = known.keys();
    if (known.size > MOST_MEDIA && oldest !== undefined) known.delete(oldest);
    return media;
  };
}

function strings(fields: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
}
