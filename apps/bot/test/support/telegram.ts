import { runBot } from '../../src/index.js';
import { startBotApi, TOKEN } from './bot-api.js';

type Library = Parameters<typeof runBot>[0];

/** In a test nobody asks too much. */
export const NO_LIMITS = { NIANBAO_BOT_USER_RATE: '0', NIANBAO_BOT_CHAT_RATE: '0' };

/** A bot at a Bot API on the loopback. */
export async function startTelegramBot(library: Library, env: Record<string, string> = {}) {
  const api = await startBotApi();
  const log: string[] = [];
  const settings = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: api.root, ...NO_LIMITS, ...env };
  const bot = await runBot(library, settings, { log: (line) => log.push(line) });
  return {
    api,
    bot,
    log,
    async [Symbol.asyncDispose]() {
      await bot.stop();
      await api[Symbol.asyncDispose]();
    },
  };
}
