import { Refusal } from './refusal.js';
import type { Fields } from './xml.js';

/** Who wrote to whom, and what tells this message from every other. */
export interface Envelope {
  /** The person, by the platform's id. */
  from: string;
  /** The account, as the platform names it. */
  to: string;
  /** The same for every retry of a message. */
  key: string;
}

/** What a message means for a bot. */
export type Meaning =
  /** Words, typed or recognised, or behind a button of the menu. */
  | { kind: 'words'; text: string }
  /** Something without words: a picture, a place, a link. */
  | { kind: 'other' }
  /** Somebody has begun to follow. */
  | { kind: 'follow' }
  /** Somebody has ceased to follow; nothing can be said any more. */
  | { kind: 'leave' }
  /** Told for information: wants no answer. */
  | { kind: 'none' };

/** A message of a platform. */
export type Message = Envelope & Meaning;

type Read = (fields: Fields) => Meaning;

const NONE: Meaning = { kind: 'none' };
const OTHER: Meaning = { kind: 'other' };

/** Events that mean something; every other is told for information. */
const EVENTS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['subscribe', () => ({ kind: 'follow' })],
  ['unsubscribe', () => ({ kind: 'leave' })],
  ['click', (fields) => words(fields.get('EventKey'))],
]);

/** Types of messages with words or without an answer; every other has no words. */
const TYPES: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['text', (fields) => words(fields.get('Content'))],
  // Where the account has speech recognition switched on.
  ['voice', (fields) => words(fields.get('Recognition'))],
  ['event', (fields) => EVENTS.get(fields.get('Event')?.toLowerCase() ?? '')?.(fields) ?? NONE],
]);

function words(text: string | undefined): Meaning {
  return text === undefined || text === '' ? OTHER : { kind: 'words', text };
}

/** The message that the fields tell. */
export function messageOf(fields: Fields): Message {
  const from = needed(fields, 'FromUserName');
  const to = needed(fields, 'ToUserName');
  const type = needed(fields, 'MsgType').toLowerCase();
  const meaning = TYPES.get(type)?.(fields) ?? OTHER;
  return { from, to, key: keyOf(fields, from, type), ...meaning };
}

/** A message is known by its number; an event has none, and a person can cause two in one second. */
function keyOf(fields: Fields, from: string, type: string): string {
  const number = fields.get('MsgId');
  if (type !== 'event' && number !== undefined && number !== '') return `${from} ${number}`;
  const told = ['CreateTime', 'Event', 'EventKey', 'AgentID'].map((name) => fields.get(name) ?? '');
  return [from, type, ...told].join(' ');
}

function needed(fields: Fields, name: string): string {
  const value = fields.get(name);
  if (value === undefined || value === '') throw new Refusal('xml');
  return value;
}
