export { type ConsoleOptions, runConsole } from './adapters/console.js';
export {
  type Account,
  type AccountSettings,
  type AccountTools,
  createAccount,
  createWechatMenus,
  type MenuOptions,
  readWechatOfficial,
  readWecom,
} from './adapters/wechat-official/index.js';
export {
  type Conversation,
  type ConversationOptions,
  createConversation,
  type Deliver,
} from './conversation/conversation.js';
export type {
  FileMessage,
  ImageMessage,
  Incoming,
  IncomingFile,
  OptionsMessage,
  Outgoing,
  TextMessage,
} from './conversation/messages.js';
export { plainText } from './conversation/plain.js';
export type { BotLibrary } from './library.js';
export { MESSENGER_NAMES, type MessengerName } from './messengers.js';
export { type RunningBot, type RunOptions, runBot } from './run.js';
export type { ConversationSettings, Environment } from './settings.js';
export { openDatabase } from './state/database.js';
