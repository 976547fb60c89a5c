import { OPERATOR } from './strings.js';

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
