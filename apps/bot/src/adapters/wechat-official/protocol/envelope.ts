import { decrypt, encrypt } from '@wecom/crypto';
import { Refusal } from './refusal.js';

/** Whom messages are sealed for: an AppID or a corporation, with the key set at the platform. */
export interface Seal {
  aesKey: string;
  receiver: string;
}

/** Opens what a platform encrypted (AES-256-CBC), and refuses it when it is meant for another account. */
export function open({ aesKey, receiver }: Seal, ciphertext: string): string {
  const { message, id } = opened(aesKey, ciphertext);
  if (id !== receiver) throw new Refusal('receiver');
  return message;
}

function opened(aesKey: string, ciphertext: string) {
  try {
    return decrypt(aesKey, ciphertext);
  } catch {
    // No cause: it could hold a part of the key or of the message.
    throw new Refusal('undecipherable');
  }
}

/** Encrypts a reply for the platform. */
export function seal({ aesKey, receiver }: Seal, message: string): string {
  return encrypt(aesKey, message, receiver);
}
