export { type ConsoleOptions, runConsole } from './adapters/console.js';
export {
  type Conversation,
  type ConversationOptions,
  createConversation,
  type IncomingMessage,
} from './conversation/conversation.js';
export type { BotLibrary } from './library.js';
export { type RunningBot, type RunOptions, runBot } from './run.js';
export {
  type BotSettings,
  type ConversationSettings,
  type Environment,
  readBotSettings,
} from './settings.js';
