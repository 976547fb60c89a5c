import type { Fields } from './bot-api-methods.js';

/** A refusal that is the right answer to what was asked, as the Bot API words it. */
export class RightRefusal extends Error {}

/** Chats from here down are supergroups and channels. */
const HIGHEST_SUPERGROUP = -1_000_000_000_000;

/**
 * The messages that a bot's account has, with their numbers as Telegram gives them: one counter for all private
 * chats and basic groups of the account, one for each supergroup.
 */
export function createMessages(bot: number) {
  const counters = new Map<string, number>();
  const ours = new Map<string, boolean>();
  const next = (chat: number): number => {
    const scope = chat < HIGHEST_SUPERGROUP ? String(chat) : 'account';
    const number = (counters.get(scope) ?? 0) + 1;
    counters.set(scope, number);
    return number;
  };
  return {
    /** A number for a message in a chat; `from` is who wrote it. */
    add(chat: number, from: number): number {
      const number = next(chat);
      ours.set(`${chat} ${number}`, from === bot);
      return number;
    },
    /** Refuses as the Bot API does: we know no live location. */
    stopLiveLocation({ chat_id, message_id }: Fields): never {
      const own = ours.get(`${chat_id} ${message_id}`);
      if (own === undefined) throw new RightRefusal('message to edit not found');
      if (!own) throw new RightRefusal("message can't be edited");
      throw new RightRefusal('there is no live location in the message to edit');
    },
  };
}
