import type { IncomingMessage } from 'node:http';
import { DEFAULT_READING, type DocumentBytes, isNianbaoError } from '@nianbao/library';
import { addressFailed, addressTooLarge, addressUnusable, reasonOf } from './errors.js';
import { nameOf } from './name.js';
import { contentOf, request } from './request.js';

/** Settings of fetching. */
export interface FetchSettings {
  /** Fetch from this computer and private networks as well. Default: false. */
  allowPrivate: boolean;
  /** Redirects that are followed, each looked at like the first address. Default 5. */
  redirects: number;
  /** Seconds for everything together. Default 60. */
  seconds: number;
  /** Largest content in bytes, unpacked. Default 50 MB. */
  maxBytes: number;
}

/** The documented defaults. */
export const DEFAULT_FETCH: Readonly<FetchSettings> = {
  allowPrivate: false,
  redirects: 5,
  seconds: 60,
  maxBytes: DEFAULT_READING.maxBytes,
};

/** True for what is an address rather than a path. */
export const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/** The document at an `http` or `https` address. Throws `address-refused`, `address-failed` or `file-too-large`. */
export async function fetchDocument(
  address: string,
  given: Partial<FetchSettings> = {},
): Promise<DocumentBytes> {
  const settings = { ...DEFAULT_FETCH, ...given };
  const signal = AbortSignal.timeout(settings.seconds * 1000);
  try {
    const { url, answer } = await followed(usable(address, address), settings, signal);
    const bytes = await collected(answer, url.href, settings.maxBytes);
    const { charset, type } = contentType(answer);
    return { bytes, name: nameOf(url, type), url: url.href, ...(charset && { charset }) };
  } catch (error) {
    throw isNianbaoError(error) ? error : addressFailed(address, reasonOf(error), error);
  }
}

/** An address that can be asked for; `base` is where it was found. */
function usable(address: string, base: string): URL {
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  if (!url) throw addressUnusable(address, '写法有误');
  if (!isAddress(url.href)) throw addressUnusable(address, '不是 http 或 https');
  if (url.username || url.password) throw addressUnusable(url.host, '含有用户名或密码');
  url.hash = '';
  return url;
}

interface Found {
  url: URL;
  answer: IncomingMessage;
}

async function followed(start: URL, settings: FetchSettings, signal: AbortSignal): Promise<Found> {
  let url = start;
  for (let left = settings.redirects; left >= 0; left -= 1) {
    const answer = await request(url, { allowPrivate: settings.allowPrivate, signal });
    const { statusCode = 0 } = answer;
    if (statusCode >= 200 && statusCode < 300) return { url, answer };
    answer.destroy();
    const { location } = answer.headers;
    if (statusCode < 300 || statusCode >= 400 || !location) {
      throw addressFailed(url.href, `服务器回答 ${statusCode}`);
    }
    url = usable(location, url.href);
  }
  throw addressFailed(start.href, `转向超过 ${settings.redirects} 次`);
}

async function collected(answer: IncomingMessage, address: string, most: number) {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of contentOf(answer) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > most) {
      answer.destroy();
      throw addressTooLarge(address, most);
    }
    chunks.push(chunk);
  }
  if (!answer.complete) throw addressFailed(address, '连接中断');
  return new Uint8Array(Buffer.concat(chunks));
}

function contentType({ headers }: IncomingMessage): { type: string; charset: string | undefined } {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';');
  const found = parameters.map((one) => /^\s*charset\s*=\s*"?([^"\s]+)/i.exec(one)?.[1]);
  return { type: type.trim().toLowerCase(), charset: found.find((one) => one !== undefined) };
}
