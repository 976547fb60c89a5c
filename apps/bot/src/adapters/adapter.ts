import type { RequestHandler } from 'express';
import type { Conversation } from '../conversation/conversation.js';
import type { OwedAnswers } from '../state/owed.js';
import type { Seen } from '../state/seen.js';
import type { Sendings } from '../state/sendings.js';

/** A messenger at work. */
export interface Adapter {
  /** Stops taking messages and gives those taken their answer. */
  stop(): Promise<void>;
}

/** The bot's one HTTP server, for what comes by webhook or callback. */
export interface Mounts {
  /** Serves everything below a path; mounted again, the path is served by the later one. */
  mount(path: string, handler: RequestHandler): void;
}

/** What every adapter gets to work with. */
export interface AdapterTools {
  conversation: Conversation;
  /** Tells the operator something, in one line. */
  say(line: string): void;
  /** What was answered, over a restart too. */
  seen: Seen;
  /** What was sent, and what was about to be when the process ended. */
  sendings: Sendings;
  /** What people were promised and have not had. */
  owed: OwedAnswers;
  http: Mounts;
}
