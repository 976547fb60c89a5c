import type { Request } from 'express';
import type { Platform } from '../platform.js';
import { open } from './envelope.js';
import { type Message, messageOf } from './message.js';
import { Refusal } from './refusal.js';
import { isSame, type Signed, signatureOf } from './signature.js';
import { type Fields, readXml } from './xml.js';

/** A verified message, and whether its reply has to be sealed. */
export interface Verified {
  message: Message;
  sealed: boolean;
}

/** What the address of a request is signed with. */
export function signedOf(request: Request): Signed {
  return { timestamp: needed(request, 'timestamp'), nonce: needed(request, 'nonce') };
}

/** The echo that proves to a platform that this is the right server. */
export function echoOf(request: Request, { token, seal, sealedEcho }: Platform): string {
  const signed = signedOf(request);
  const echo = needed(request, 'echostr');
  const name = sealedEcho ? 'msg_signature' : 'signature';
  check(needed(request, name), signatureOf(token, signed, sealedEcho ? echo : ''));
  return sealedEcho && seal !== undefined ? open(seal, echo) : echo;
}

/** The message of a request, signed by the platform and meant for this account. */
export function verify(request: Request, body: string, platform: Platform): Verified {
  const sealed = isSealed(request, platform);
  const fields = sealed ? unsealed(request, body, platform) : plain(request, body, platform);
  const agent = fields.get('AgentID');
  if (platform.agent !== undefined && agent !== undefined && agent !== platform.agent) {
    throw new Refusal('receiver');
  }
  return { message: messageOf(fields), sealed };
}

/** WeCom always encrypts and does not say so; official accounts say so in the address. */
function isSealed(request: Request, { encryption, sealedEcho }: Platform): boolean {
  const sealed = sealedEcho || queried(request, 'encrypt_type') === 'aes';
  if (sealed && encryption === 'plain') throw new Refusal('encrypted');
  if (!sealed && encryption === 'safe') throw new Refusal('unencrypted');
  return sealed;
}

/** The signature of plain text says nothing about the body: checked before the body is looked at. */
function plain(request: Request, body: string, { token }: Platform): Fields {
  check(needed(request, 'signature'), signatureOf(token, signedOf(request)));
  return readXml(body);
}

function unsealed(request: Request, body: string, { token, seal }: Platform): Fields {
  const ciphertext = readXml(body).get('Encrypt');
  if (ciphertext === undefined || seal === undefined) throw new Refusal('unencrypted');
  const signature = signatureOf(token, signedOf(request), ciphertext);
  check(needed(request, 'msg_signature'), signature);
  return readXml(open(seal, ciphertext));
}

function check(given: string, right: string): void {
  if (!isSame(given, right)) throw new Refusal('signature');
}

function needed(request: Request, name: string): string {
  const value = queried(request, name);
  if (value === undefined || value === '') throw new Refusal('malformed');
  return value;
}

/** A parameter that is given once. */
function queried(request: Request, name: string): string | undefined {
  const value = request.query[name];
  return typeof value === 'string' ? value : undefined;
}
