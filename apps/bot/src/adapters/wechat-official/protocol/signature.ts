import { createHash, timingSafeEqual } from 'node:crypto';
import { getSignature } from '@wecom/crypto';

/** What a platform signs a request with, as its address carries it. */
export interface Signed {
  timestamp: string;
  nonce: string;
}

/** The signature of a request: SHA-1 over the sorted token, timestamp and nonce, and the ciphertext where there is one. */
export function signatureOf(
  token: string,
  { timestamp, nonce }: Signed,
  ciphertext: string = '',
): string {
  return getSignature(token, timestamp, nonce, ciphertext);
}

/** Compares in a time that tells nothing, whatever the lengths. */
export function isSame(given: string, right: string): boolean {
  return timingSafeEqual(digest(given), digest(right));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
