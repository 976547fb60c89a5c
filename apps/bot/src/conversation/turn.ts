import type { Remembered } from '../state/conversations.js';
import type { Context } from './context.js';
import type { Incoming, Outgoing } from './messages.js';

/** One message on its way to its answer. */
export interface Turn {
  incoming: Incoming;
  remembered: Remembered;
  context: Context;
}

/** What is said, and what is to be remembered once it has been delivered. */
export interface Response {
  messages: Outgoing[];
  /** `forget` erases the conversation. */
  after: Remembered | 'forget';
}

/** What is said; remembers what is offered to choose from. */
export function said(remembered: Remembered, messages: Outgoing[]): Response {
  const offered = messages.find((message) => message.kind === 'options');
  const after = offered === undefined ? remembered : { ...remembered, options: offered.options };
  return { messages, after };
}
