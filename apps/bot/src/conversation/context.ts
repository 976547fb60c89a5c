import type { BotLibrary } from '../library.js';
import type { ConversationSettings } from '../settings.js';
import type { ChatStrings, Tongue } from '../strings/chat.js';

/** What answering one message takes besides its words. */
export interface Context {
  library: BotLibrary;
  limits: ConversationSettings;
  tongue: Tongue;
  t: ChatStrings;
}
