import type { Seal } from './protocol/envelope.js';

/** How a platform encrypts: never, besides plain text, or always. */
export type Encryption = 'plain' | 'compatible' | 'safe';

/** What a person has to be told in bytes and numbers, and how a platform wants it. */
export interface Limits {
  /** Bytes of UTF-8 in one text. */
  textBytes: number;
  /** Messages that may follow one of a person's through the API. */
  followUps: number;
  /** The same, where the person clicked or began to follow. */
  followUpsOfEvent: number;
}

/** Where a platform's API is and how it names things. What differs between the two, and nothing else. */
export interface ApiShape {
  root: string;
  /** The request for an access token. */
  token(force: boolean): { path: string; method: 'GET' | 'POST'; fields: Record<string, unknown> };
  sendPath: string;
  /** Fields of every message of an answer to a question. */
  sendFields(key: string): Readonly<Record<string, unknown>>;
  uploadPath: string;
  menuPath: string;
  /** What the address of the menu needs besides the token. */
  menuQuery: Readonly<Record<string, string>>;
}

/** One account at a platform: an official account, or an application of a corporation at WeCom. */
export interface Platform {
  /** What the operator calls it. */
  name: string;
  /** Prefix of its conversations. */
  id: string;
  token: string;
  encryption: Encryption;
  /** Key and receiver; needed unless the encryption is `plain`. */
  seal?: Seal;
  /** Application that messages must be meant for, where the account has several. */
  agent?: string;
  /** The verification of the address comes encrypted. */
  sealedEcho: boolean;
  /** What says "received, no answer here". */
  silence: string;
  limits: Limits;
  /** Absent where no secret is set: then answers go back at once or on request, without pictures. */
  api?: ApiShape;
  /** The account may send messages of its own after the reply. */
  sends: boolean;
}
