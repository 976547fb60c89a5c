import { NianbaoError } from '@nianbao/library';
import { OPERATOR } from './strings/operator.js';

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
  /** Questions offered that come next. Default 3. */
  maxNext: number;
  /** Bodies named in the list of reports. Default 20. */
  maxListedBodies: number;
  /** Largest file that is checked, in bytes. Default 20 MB. */
  maxFileBytes: number;
  /** Messages of one person in a minute; 0 for as many as they like. Default 20. */
  userRate: number;
  /** Messages of one chat in a minute; 0 for as many as they like. Default 60. */
  chatRate: number;
  /** Conversations remembered at once; the one idle longest is forgotten first. Default 10,000. */
  maxConversations: number;
  /** Minutes of silence after which a conversation is forgotten. Default 30. */
  idleMinutes: number;
  /** Address of the site that evidence links to, without a slash at its end. */
  site?: string;
}

/** Where and as whom the Telegram adapter works. */
export interface TelegramSettings {
  token: string;
  /** Root of the Bot API, ending in a slash. */
  apiRoot: string;
  /** Public address that Telegram calls; without it the adapter polls. */
  webhook?: string;
  /** Words before which a message in a group is for the bot. */
  prefix: string;
}

/** What the wechaty adapter works through. */
export interface WechatySettings {
  /** npm name of the wechaty puppet. */
  puppet: string;
  /** Name under which wechaty keeps the login in a file; nothing is kept without it. */
  name?: string;
  /** Messages older than this many seconds are not answered. Default 300. */
  maxAgeSeconds: number;
  /** Words before which a message in a room is for the bot. */
  prefix: string;
}

/** Where the bot listens: for webhooks, callbacks and its health. */
export interface HttpSettings {
  host: string;
  port: number;
  /** Whether the operator asked for it; otherwise it is opened only where something is mounted. */
  always: boolean;
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

const MEGABYTE = 1024 * 1024;

/** The whole-number settings with their variables, defaults and bounds. */
export const NUMBER_SETTINGS = {
  maxTextLength: { variable: 'NIANBAO_BOT_MAX_TEXT', default: 500, from: 10, to: 10_000 },
  maxEvidence: { variable: 'NIANBAO_BOT_MAX_EVIDENCE', default: 2, from: 1, to: 10 },
  maxQuoteLength: { variable: 'NIANBAO_BOT_MAX_QUOTE', default: 80, from: 10, to: 1000 },
  maxOptions: { variable: 'NIANBAO_BOT_MAX_OPTIONS', default: 9, from: 1, to: 50 },
  maxNext: { variable: 'NIANBAO_BOT_MAX_NEXT', default: 3, from: 0, to: 9 },
  maxListedBodies: { variable: 'NIANBAO_BOT_MAX_BODIES', default: 20, from: 1, to: 1000 },
  maxFileMegabytes: { variable: 'NIANBAO_BOT_MAX_FILE_MB', default: 20, from: 1, to: 50 },
  userRate: { variable: 'NIANBAO_BOT_USER_RATE', default: 20, from: 0, to: 1_000_000 },
  chatRate: { variable: 'NIANBAO_BOT_CHAT_RATE', default: 60, from: 0, to: 1_000_000 },
  maxConversations: {
    variable: 'NIANBAO_BOT_MAX_CONVERSATIONS',
    default: 10_000,
    from: 1,
    to: 10_000_000,
  },
  idleMinutes: { variable: 'NIANBAO_BOT_IDLE_MINUTES', default: 30, from: 1, to: 525_600 },
  maxAgeSeconds: { variable: 'NIANBAO_BOT_MAX_AGE_SECONDS', default: 300, from: 5, to: 86_400 },
  port: { variable: 'NIANBAO_BOT_PORT', default: 3080, from: 0, to: 65_535 },
} as const satisfies Record<string, NumberSetting>;

/** The settings that are text. */
export const TEXT_SETTINGS = {
  telegramToken: 'TELEGRAM_BOT_TOKEN',
  telegramRoot: 'TELEGRAM_API_ROOT',
  telegramWebhook: 'TELEGRAM_WEBHOOK_URL',
  puppet: 'WECHATY_PUPPET',
  wechatyName: 'WECHATY_NAME',
  site: 'NIANBAO_SITE',
  state: 'NIANBAO_BOT_STATE',
  host: 'NIANBAO_BOT_HOST',
  prefix: 'NIANBAO_BOT_PREFIX',
} as const;

/** Where the Bot API is unless `TELEGRAM_API_ROOT` says otherwise. */
export const TELEGRAM_API_ROOT = 'https://api.telegram.org';

/** Where the bot listens, and what it is called in groups, unless set otherwise. */
const TEXT_DEFAULTS = { host: '127.0.0.1', prefix: '年报' } as const;

/** The conversation settings with nothing set. */
export const DEFAULT_CONVERSATION: Readonly<ConversationSettings> = readConversation({});

/** Reads the limits of the conversation. A value that cannot be used is named by its variable, never quoted. */
export function readConversation(env: Environment): ConversationSettings {
  const { maxFileMegabytes, maxAgeSeconds, port, ...own } = NUMBER_SETTINGS;
  const numbers = Object.fromEntries(
    Object.entries(own).map(([name, setting]) => [name, whole(env, setting)]),
  ) as Record<keyof typeof own, number>;
  const site = webAddress(env, TEXT_SETTINGS.site);
  return {
    ...numbers,
    maxFileBytes: whole(env, maxFileMegabytes) * MEGABYTE,
    ...(site !== undefined && { site: site.replace(/\/+$/u, '') }),
  };
}

/** Undefined where no token is set. */
export function readTelegram(env: Environment): TelegramSettings | undefined {
  const token = text(env, TEXT_SETTINGS.telegramToken);
  if (token === undefined) return undefined;
  if (!/^\d+:[\w-]+$/.test(token)) throw unusable(OPERATOR.telegramTokenShape);
  const root = webAddress(env, TEXT_SETTINGS.telegramRoot) ?? TELEGRAM_API_ROOT;
  const webhook = webAddress(env, TEXT_SETTINGS.telegramWebhook);
  if (webhook !== undefined && !webhook.startsWith('https:')) {
    throw unusable(OPERATOR.telegramWebhook);
  }
  return {
    token,
    // telegraf resolves methods against the root as an address, so a path in it must end in a slash.
    apiRoot: `${root.replace(/\/+$/u, '')}/`,
    prefix: text(env, TEXT_SETTINGS.prefix) ?? TEXT_DEFAULTS.prefix,
    ...(webhook !== undefined && { webhook }),
  };
}

/** Undefined where no puppet is chosen. */
export function readWechaty(env: Environment): WechatySettings | undefined {
  const puppet = text(env, TEXT_SETTINGS.puppet);
  if (puppet === undefined) return undefined;
  if (!/^(@[\w.-]+\/)?[\w-][\w.-]*$/.test(puppet)) throw unusable(OPERATOR.puppetName);
  const name = text(env, TEXT_SETTINGS.wechatyName);
  return {
    puppet,
    maxAgeSeconds: whole(env, NUMBER_SETTINGS.maxAgeSeconds),
    prefix: text(env, TEXT_SETTINGS.prefix) ?? TEXT_DEFAULTS.prefix,
    ...(name === undefined ? {} : { name }),
  };
}

/** Where to listen. */
export function readHttp(env: Environment): HttpSettings {
  return {
    host: text(env, TEXT_SETTINGS.host) ?? TEXT_DEFAULTS.host,
    port: whole(env, NUMBER_SETTINGS.port),
    always: text(env, NUMBER_SETTINGS.port.variable) !== undefined,
  };
}

/** The file that state is kept in, where one is named. */
export function readState(env: Environment): string | undefined {
  return text(env, TEXT_SETTINGS.state);
}

/** A variable that is set to nothing counts as not set. */
function text(env: Environment, variable: string): string | undefined {
  return env[variable]?.trim() || undefined;
}

function webAddress(env: Environment, variable: string): string | undefined {
  const printed = text(env, variable);
  if (printed === undefined) return undefined;
  const address = URL.canParse(printed) ? new URL(printed) : undefined;
  if (address && /^https?:$/.test(address.protocol)) return address.href;
  throw unusable(OPERATOR.notAddress(variable));
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
