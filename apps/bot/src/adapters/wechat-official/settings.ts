import { NianbaoError } from '@nianbao/library';
import type { Encryption } from './platform.js';
import { OPERATOR } from './strings.js';
import {
  OFFICIAL_VARIABLES,
  REPLY_MILLISECONDS,
  type TextVariable,
  WECOM_VARIABLES,
} from './variables.js';

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
