import { NianbaoError } from '@nianbao/library';
import { OPERATOR } from './strings.js';

/** Limits of the conversation core. Every one has a default. */
export interface ConversationSettings {
  /** Longest question read, in characters. Default 500. */
  maxTextLength: number;
  /** Evidence lines shown with an answer. Default 2. */
  maxEvidence: number;
  /** Characters of printed text quoted in one evidence line. Default 80. */
  maxQuoteLength: number;
  /** Options offered by number. Default 9. */
  maxOptions: number;
  /** Bodies named in the list of reports. Default 20. */
  maxListedBodies: number;
  /** Conversations remembered at once; the one idle longest is forgotten first. Default 10,000. */
  maxConversations: number;
  /** Minutes of silence after which a conversation is forgotten. Default 30. */
  idleMinutes: number;
}

/** Where and as whom the Telegram adapter works. */
export interface TelegramSettings {
  token: string;
  /** Root of the Bot API, ending in a slash. */
  apiRoot: string;
}

/** What the WeChat adapter works through. */
export interface WechatSettings {
  /** npm name of the wechaty puppet. */
  puppet: string;
  /** Name under which wechaty keeps the login in a file; nothing is kept without it. */
  name?: string;
  /** Messages older than this many seconds are not answered. Default 300. */
  maxAgeSeconds: number;
}

/** Everything that {@link readBotSettings} finds in the environment. */
export interface BotSettings {
  conversation: ConversationSettings;
  telegram?: TelegramSettings;
  wechat?: WechatSettings;
}

/** Environment variables by name, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that is a whole number. */
export interface NumberSetting {
  variable: string;
  default: number;
  from: number;
  to: number;
}

/** The whole-number settings with their variables, defaults and bounds. */
export const NUMBER_SETTINGS = {
  maxTextLength: { variable: 'NIANBAO_BOT_MAX_TEXT', default: 500, from: 10, to: 10_000 },
  maxEvidence: { variable: 'NIANBAO_BOT_MAX_EVIDENCE', default: 2, from: 1, to: 10 },
  maxQuoteLength: { variable: 'NIANBAO_BOT_MAX_QUOTE', default: 80, from: 10, to: 1000 },
  maxOptions: { variable: 'NIANBAO_BOT_MAX_OPTIONS', default: 9, from: 1, to: 50 },
  maxListedBodies: { variable: 'NIANBAO_BOT_MAX_BODIES', default: 20, from: 1, to: 1000 },
  maxConversations: {
    variable: 'NIANBAO_BOT_MAX_CONVERSATIONS',
    default: 10_000,
    from: 1,
    to: 10_000_000,
  },
  idleMinutes: { variable: 'NIANBAO_BOT_IDLE_MINUTES', default: 30, from: 1, to: 525_600 },
  maxAgeSeconds: { variable: 'NIANBAO_BOT_MAX_AGE_SECONDS', default: 300, from: 5, to: 86_400 },
} as const satisfies Record<string, NumberSetting>;

/** The settings that are text. Only `TELEGRAM_API_ROOT` has a default. */
export const TEXT_SETTINGS = {
  telegramToken: 'TELEGRAM_BOT_TOKEN',
  telegramRoot: 'TELEGRAM_API_ROOT',
  puppet: 'WECHATY_PUPPET',
  wechatyName: 'WECHATY_NAME',
} as const;

/** Where the Bot API is unless `TELEGRAM_API_ROOT` says otherwise. */
export const TELEGRAM_API_ROOT = 'https://api.telegram.org';

/** The conversation settings with nothing set. */
export const DEFAULT_CONVERSATION: Readonly<ConversationSettings> = readConversation({});

/** Reads and checks the settings. A value that cannot be used is named by its variable, never quoted. */
export function readBotSettings(env: Environment): BotSettings {
  const telegram = readTelegram(env);
  const wechat = readWechat(env);
  return {
    conversation: readConversation(env),
    ...(telegram === undefined ? {} : { telegram }),
    ...(wechat === undefined ? {} : { wechat }),
  };
}

function readConversation(env: Environment): ConversationSettings {
  return {
    maxTextLength: whole(env, NUMBER_SETTINGS.maxTextLength),
    maxEvidence: whole(env, NUMBER_SETTINGS.maxEvidence),
    maxQuoteLength: whole(env, NUMBER_SETTINGS.maxQuoteLength),
    maxOptions: whole(env, NUMBER_SETTINGS.maxOptions),
    maxListedBodies: whole(env, NUMBER_SETTINGS.maxListedBodies),
    maxConversations: whole(env, NUMBER_SETTINGS.maxConversations),
    idleMinutes: whole(env, NUMBER_SETTINGS.idleMinutes),
  };
}

function readTelegram(env: Environment): TelegramSettings | undefined {
  const token = text(env, TEXT_SETTINGS.telegramToken);
  if (token === undefined) return undefined;
  if (!/^\d+:[\w-]+$/.test(token)) throw unusable(OPERATOR.telegramTokenShape);
  return { token, apiRoot: readRoot(text(env, TEXT_SETTINGS.telegramRoot) ?? TELEGRAM_API_ROOT) };
}

/** telegraf resolves methods against the root as an address, so a path in it must end in a slash. */
function readRoot(root: string): string {
  const address = URL.canParse(root) ? new URL(root) : undefined;
  if (address === undefined || !/^https?:$/.test(address.protocol)) {
    throw unusable(OPERATOR.telegramRoot);
  }
  return address.href.endsWith('/') ? address.href : `${address.href}/`;
}

function readWechat(env: Environment): WechatSettings | undefined {
  const puppet = text(env, TEXT_SETTINGS.puppet);
  if (puppet === undefined) return undefined;
  if (!/^(@[\w.-]+\/)?[\w-][\w.-]*$/.test(puppet)) throw unusable(OPERATOR.puppetName);
  const name = text(env, TEXT_SETTINGS.wechatyName);
  const maxAgeSeconds = whole(env, NUMBER_SETTINGS.maxAgeSeconds);
  return { puppet, maxAgeSeconds, ...(name === undefined ? {} : { name }) };
}

/** A variable that is set to nothing counts as not set. */
function text(env: Environment, variable: string): string | undefined {
  return env[variable]?.trim() || undefined;
}

function whole(env: Environment, setting: NumberSetting): number {
  const printed = text(env, setting.variable);
  if (printed === undefined) return setting.default;
  const value = /^\d+$/.test(printed) ? Number(printed) : Number.NaN;
  if (value >= setting.from && value <= setting.to) return value;
  throw unusable(OPERATOR.notWhole(setting.variable, setting.from, setting.to));
}

function unusable(message: string): NianbaoError {
  return new NianbaoError('setting-invalid', message);
}
