import type { Adapter, AdapterTools } from './adapters/adapter.js';
import {
  type AccountSettings,
  readWechatOfficial,
  readWecom,
} from './adapters/wechat-official/settings.js';
import { type Environment, readTelegram, readWechaty } from './settings.js';

/** A messenger that a bot may work in. */
export interface Messenger {
  /** As the operator reads it. */
  title: string;
  /** Reads its settings: undefined where there are none, otherwise what starts it. Throws `setting-invalid`. */
  starter(env: Environment): Starter | undefined;
}

/** Starts an adapter. Its code is loaded when it is used: together they take seconds. */
export type Starter = (tools: AdapterTools) => Promise<Adapter>;

/** A messenger that is there where `settingsIn` finds settings in the environment. */
const messenger = <Settings>(
  title: string,
  settingsIn: (env: Environment) => Settings | undefined,
  start: (settings: Settings, tools: AdapterTools) => Promise<Adapter>,
): Messenger => ({
  title,
  starter(env) {
    const settings = settingsIn(env);
    return settings && ((tools) => start(settings, tools));
  },
});

const startAccount = async (settings: AccountSettings, tools: AdapterTools): Promise<Adapter> =>
  (await import('./adapters/wechat-official/index.js')).startWechatOfficial(settings, tools);

/** Every messenger by the name of its flag. */
export const MESSENGERS = {
  telegram: messenger('Telegram', readTelegram, async (settings, tools) =>
    (await import('./adapters/telegram/telegram.js')).startTelegram(settings, tools),
  ),
  wecom: messenger('WeCom', readWecom, startAccount),
  'wechat-official': messenger('WeChat', readWechatOfficial, startAccount),
  wechaty: messenger('wechaty', readWechaty, async (settings, tools) =>
    (await import('./adapters/wechaty/wechaty.js')).startWechaty(settings, tools),
  ),
} as const satisfies Record<string, Messenger>;

/** Name of a messenger. */
export type MessengerName = keyof typeof MESSENGERS;

/** Every {@link MessengerName}. */
export const MESSENGER_NAMES = Object.keys(MESSENGERS) as readonly MessengerName[];
