import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { addressPrivate } from './errors.js';
import { publicLookup } from './lookup.js';
import { isPublic } from './ranges.js';

/** How one request is made. */
export interface RequestOptions {
  allowPrivate: boolean;
  signal: AbortSignal;
}

const HEADERS = {
  'user-agent': 'nianbao',
  accept: '*/*',
  'accept-encoding': 'gzip, deflate, br',
};

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

/** A host that is an address itself is never looked up. */
function refusePrivate(url: URL): void {
  const host = hostOf(url);
  if (isIP(host) && !isPublic(host)) throw addressPrivate(url.href, host);
}

/** Asks for an address and gives the answer as it begins, whatever its status. */
export async function request(
  url: URL,
  { allowPrivate, signal }: RequestOptions,
): Promise<IncomingMessage> {
  if (!allowPrivate) refusePrivate(url);
  const client = url.protocol === 'https:' ? https : http;
  const lookup = allowPrivate ? {} : { lookup: publicLookup(url.href) };
  return new Promise((resolve, reject) => {
    client
      .get(url, { ...lookup, signal, headers: HEADERS, agent: false }, resolve)
      .once('error', reject);
  });
}

const DECODERS: Record<string, () => NodeJS.ReadWriteStream & Readable> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** The content of an answer, unpacked where the server packed it. */
export function contentOf(answer: IncomingMessage): Readable {
  const decoder = DECODERS[answer.headers['content-encoding']?.trim().toLowerCase() ?? ''];
  if (!decoder) return answer;
  const unpacked = decoder();
  answer.once('error', (error) => unpacked.destroy(error));
  return answer.pipe(unpacked);
}
