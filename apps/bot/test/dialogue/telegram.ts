import type { BotLibrary } from '../../src/index.js';
import { plainOfHtml } from '../support/bot-api-methods.js';
import { startTelegramBot } from '../support/telegram.js';
import { until } from '../support/until.js';
import type { Messenger } from './messenger.js';

const IDS = { one: 71, other: 72 };

/** Telegram, as its users see it. */
export async function telegram(library: BotLibrary): Promise<Messenger> {
  const bot = await startTelegramBot(library);
  const { api } = bot;
  const about = (who: 'one' | 'other') => ({
    chat: { id: IDS[who], type: 'private' },
    from: { id: IDS[who], is_bot: false, first_name: who },
  });
  const asked = async (who: 'one' | 'other', text: string, more: Record<string, unknown>) => {
    const before = api.served.length;
    api.say(text, { ...about(who), ...more });
    // Confirmed once all of its answer has been taken.
    await until('the answer is there', () => api.pending.length === 0, 30_000);
    return api.served.slice(before).map(shown).filter(Boolean).join('\n');
  };
  return {
    takesFiles: true,
    say: (who, words) => asked(who, words, {}),
    send(who, name, bytes) {
      api.files.set(name.length.toString(), bytes);
      const document = {
        file_id: name.length.toString(),
        file_name: name,
        file_size: bytes.length,
      };
      return asked(who, '', { text: undefined, document });
    },
    voice: (who) => asked(who, '', { text: undefined, voice: { file_id: 'v' } }),
    async [Symbol.asyncDispose]() {
      await bot[Symbol.asyncDispose]();
      if (api.refused.length > 0) throw new Error(api.refused.join('\n'));
    },
  };
}

function shown({ body }: { body: Record<string, unknown> }): string {
  const markup = body['reply_markup'] as { inline_keyboard: { text: string }[][] } | undefined;
  const buttons = markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
  const words = body['text'] === undefined ? '' : plainOfHtml(String(body['text']));
  return [words, String(body['caption'] ?? ''), ...buttons].filter(Boolean).join('\n');
}
