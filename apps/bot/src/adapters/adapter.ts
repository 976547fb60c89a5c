import type { Conversation } from '../conversation/conversation.js';

/** A messenger at work. */
export interface Adapter {
  /** Stops taking messages and gives those taken their answer. */
  stop(): Promise<void>;
}

/** What every adapter gets to work with. */
export interface AdapterTools {
  conversation: Conversation;
  /** Tells the operator something, in one line. */
  say(line: string): void;
}
