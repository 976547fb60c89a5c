import { NianbaoError } from '@nianbao/library';
import type { Encryption } from './platform.js';
import { OPERATOR } from './strings.js';

/** Environment variables by name, as in `process.env`. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** What both kinds of account need. */
interface CommonSettings {
  token: string;
  /** Root of the platform's API, without a slash at the end. */
  apiRoot: string;
  /** Path at which the platform reaches the bot, such as `/wechat`. */
  path: string;
  /** Milliseconds within which a request is answered; the platform gives up after 5,000. Default 4,500. */
  replyMilliseconds: number;
}

/** An official account. */
export interface OfficialSettings extends CommonSettings {
  kind: 'official';
  appId: string;
  encryption: Encryption;
  aesKey?: string;
  secret?: string;
  /** The account has the customer message API: answers may follow the reply. Default: off. */
  customerMessages: boolean;
}

/** An application at WeCom. */
export interface WecomSettings extends CommonSettings {
  kind: 'wecom';
  corpId: string;
  agentId: string;
  aesKey: string;
  secret?: string;
}

/** Settings of either kind of account. */
export type AccountSettings = OfficialSettings | WecomSettings;

/** A variable with the shape its value must have, and the hint for one that has not. */
export interface TextVariable {
  variable: string;
  shape: RegExp;
  hint: string;
  default?: string;
}

const PATH = /^\/[\w./-]*$/;
const ROOT = /^https?:\/\/[^\s?#]+$/;
const TOKEN = /^[A-Za-z0-9]{3,32}$/;
const KEY = /^[A-Za-z0-9+/]{43}$/;
const SECRET = /^[\w-]{16,128}$/;

/** The settings of an official account. */
export const OFFICIAL_VARIABLES = {
  appId: { variable: 'WECHAT_APP_ID', shape: /^wx[0-9a-z]{16}$/, hint: OPERATOR.appId },
  token: { variable: 'WECHAT_TOKEN', shape: TOKEN, hint: OPERATOR.token },
  aesKey: { variable: 'WECHAT_ENCODING_AES_KEY', shape: KEY, hint: OPERATOR.aesKey },
  encryption: {
    variable: 'WECHAT_ENCRYPTION',
    shape: /^(plain|compatible|safe)$/,
    hint: OPERATOR.encryption,
  },
  secret: { variable: 'WECHAT_APP_SECRET', shape: SECRET, hint: OPERATOR.secret },
  customerMessages: {
    variable: 'WECHAT_CUSTOMER_MESSAGES',
    shape: /^(on|off)$/,
    hint: OPERATOR.onOff,
    default: 'off',
  },
  path: { variable: 'WECHAT_PATH', shape: PATH, hint: OPERATOR.path, default: '/wechat' },
  apiRoot: {
    variable: 'WECHAT_API_ROOT',
    shape: ROOT,
    hint: OPERATOR.root,
    default: 'https://api.weixin.qq.com',
  },
} as const satisfies Record<string, TextVariable>;

/** The settings of an application at WeCom. */
export const WECOM_VARIABLES = {
  corpId: { variable: 'WECOM_CORP_ID', shape: /^w[wx][0-9a-z]{16}$/, hint: OPERATOR.corpId },
  agentId: { variable: 'WECOM_AGENT_ID', shape: /^\d{1,10}$/, hint: OPERATOR.agentId },
  token: { variable: 'WECOM_TOKEN', shape: TOKEN, hint: OPERATOR.token },
  aesKey: { variable: 'WECOM_ENCODING_AES_KEY', shape: KEY, hint: OPERATOR.aesKey },
  secret: { variable: 'WECOM_SECRET', shape: SECRET, hint: OPERATOR.secret },
  path: { variable: 'WECOM_PATH', shape: PATH, hint: OPERATOR.path, default: '/wecom' },
  apiRoot: {
    variable: 'WECOM_API_ROOT',
    shape: ROOT,
    hint: OPERATOR.root,
    default: 'https://qyapi.weixin.qq.com',
  },
} as const satisfies Record<string, TextVariable>;

/** Milliseconds within which either kind of account is answered. */
export const REPLY_MILLISECONDS = {
  variable: 'WECHAT_REPLY_MILLISECONDS',
  default: 4500,
  from: 100,
  to: 4900,
} as const;

/** The official account of the environment; undefined when `WECHAT_APP_ID` is not set. */
export function readWechatOfficial(env: Variables): OfficialSettings | undefined {
  const { read, need } = readerOf(env);
  const names = OFFICIAL_VARIABLES;
  const appId = read(names.appId);
  if (appId === undefined) return undefined;
  const aesKey = read(names.aesKey);
  const secret = read(names.secret);
  const encryption = (read(names.encryption) ?? (aesKey ? 'safe' : 'plain')) as Encryption;
  if (encryption !== 'plain' && aesKey === undefined) need(names.aesKey);
  const customerMessages = read(names.customerMessages) === 'on';
  if (customerMessages && secret === undefined) need(names.secret);
  return {
    kind: 'official',
    appId,
    token: need(names.token),
    encryption,
    ...(aesKey === undefined ? {} : { aesKey }),
    ...(secret === undefined ? {} : { secret }),
    customerMessages,
    ...commonOf(env, names),
  };
}

/** The application at WeCom of the environment; undefined when `WECOM_CORP_ID` is not set. */
export function readWecom(env: Variables): WecomSettings | undefined {
  const { read, need } = readerOf(env);
  const names = WECOM_VARIABLES;
  const corpId = read(names.corpId);
  if (corpId === undefined) return undefined;
  const secret = read(names.secret);
  return {
    kind: 'wecom',
    corpId,
    agentId: need(names.agentId),
    token: need(names.token),
    aesKey: need(names.aesKey),
    ...(secret === undefined ? {} : { secret }),
    ...commonOf(env, names),
  };
}

function commonOf(env: Variables, names: { path: TextVariable; apiRoot: TextVariable }) {
  const { need } = readerOf(env);
  return {
    path: need(names.path).replace(/(?<=.)\/+$/, ''),
    apiRoot: need(names.apiRoot).replace(/\/+$/, ''),
    replyMilliseconds: milliseconds(env),
  };
}

/** Reads variables; a value that cannot be used is named by its variable, never quoted. */
function readerOf(env: Variables) {
  const read = ({ variable, shape, hint, ...rest }: TextVariable): string | undefined => {
    const value = env[variable]?.trim() || rest.default;
    if (value === undefined || shape.test(value)) return value;
    throw new NianbaoError('setting-invalid', OPERATOR.invalid(variable, hint));
  };
  const need = (setting: TextVariable): string => {
    const value = read(setting);
    if (value !== undefined) return value;
    throw new NianbaoError('setting-missing', OPERATOR.missing(setting.variable, setting.hint));
  };
  return { read, need };
}

function milliseconds(env: Variables): number {
  const { variable, from, to, default: usual } = REPLY_MILLISECONDS;
  const printed = env[variable]?.trim() || String(usual);
  const value = /^\d+$/.test(printed) ? Number(printed) : Number.NaN;
  if (value >= from && value <= to) return value;
  throw new NianbaoError('setting-invalid', OPERATOR.invalid(variable, OPERATOR.whole(from, to)));
}
