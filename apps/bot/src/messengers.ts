import type { Adapter, AdapterTools } from './adapters/adapter.js';
import { readWechatOfficial, readWecom } from './adapters/wechat-official/settings.js';
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

/** Every messenger by the name of its flag. */
export const MESSENGERS = {
  telegram: {
    title: 'Telegram',
    starter: (env) => {
      const settings = readTelegram(env);
      return (
        settings &&
        (async (tools) =>
          (await import('./adapters/telegram/telegram.js')).startTelegram(settings, tools))
      );
    },
  },
  wecom: {
    title: 'WeCom',
    starter: (env) => {
      const settings = readWecom(env);
      return (
        settings &&
        (async (tools) =>
          (await import('./adapters/wechat-official/index.js')).startWechatOfficial(
            settings,
            tools,
          ))
      );
    },
  },
  'wechat-official': {
    title: 'WeChat',
    starter: (env) => {
      const settings = readWechatOfficial(env);
      return (
        settings &&
        (async (tools) =>
          (await import('./adapters/wechat-official/index.js')).startWechatOfficial(
            settings,
            tools,
          ))
      );
    },
  },
  wechaty: {
    title: 'wechaty',
    starter: (env) => {
      const settings = readWechaty(env);
      return (
        settings &&
        (async (tools) =>
          (await import('./adapters/wechaty/wechaty.js')).startWechaty(settings, tools))
      );
    },
  },
} as const satisfies Record<string, Messenger>;

/** Name of a messenger. */
export type MessengerName = keyof typeof MESSENGERS;

/** Every {@link MessengerName}. */
export const MESSENGER_NAMES = Object.keys(MESSENGERS) as readonly MessengerName[];
