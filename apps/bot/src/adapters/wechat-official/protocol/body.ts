import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.js';

/** A message of a platform has a few thousand bytes; encrypted besides plain, three times that. */
const LARGEST_BODY = 64 * 1024;

/**
 * The body of a message as text, read within a time and unpacked never. What is too much is not read at all:
 * the parsers that Express brings take in all of it before they refuse it.
 */
export async function readBody(request: IncomingMessage, milliseconds: number): Promise<string> {
  if (request.headers['content-encoding'] !== undefined) throw new Refusal('malformed');
  if (Number(request.headers['content-length']) > LARGEST_BODY) throw new Refusal('large');
  const bytes = await readBytes(request, milliseconds);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('xml');
  }
}

function readBytes(request: IncomingMessage, milliseconds: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  return new Promise<Buffer>((resolve, reject) => {
    const refuse = (reason: 'slow' | 'large' | 'malformed') => {
      request.pause();
      reject(new Refusal(reason));
    };
    const timer = setTimeout(refuse, milliseconds, 'slow');
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > LARGEST_BODY) refuse('large');
      else parts.push(part);
    });
    request.once('end', () => resolve(Buffer.concat(parts)));
    request.once('error', () => refuse('malformed'));
    request.once('close', () => {
      clearTimeout(timer);
      refuse('malformed');
    });
  });
}
