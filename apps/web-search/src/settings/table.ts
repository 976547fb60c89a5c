import {
  type Kind,
  oneOf,
  origins,
  path,
  portNumber,
  proxies,
  text,
  toggle,
  webAddress,
  whole,
} from './kinds.js';

/** One thing that an operator may change. */
export interface Setting<Value> {
  kind: Kind<Value>;
  /** What it is where nobody sets it. */
  fallback: Value;
  /** One line of help. */
  help: string;
}

const setting = <Value>(kind: Kind<Value>, fallback: Value, help: string): Setting<Value> => ({
  kind,
  fallback,
  help,
});

/** A setting that has no value unless it is given one. */
const optional = <Value>(kind: Kind<Value>, help: string): Setting<Value | undefined> => ({
  kind: { ...kind, schema: kind.schema.optional() },
  fallback: undefined,
  help,
});

const MEGABYTE = 1024 * 1024;

/** Every setting of the site by its name in a settings file; flag and variable follow from the name. */
export const SETTINGS = {
  host: setting(text, '127.0.0.1', '监听的地址'),
  port: optional(portNumber, '端口，默认 3000 或其后第一个空闲的'),
  data: optional(text, '年报库所在的文件夹，默认 ./data'),
  trustProxy: setting(proxies, 0, '前面有几层反向代理，或它们的地址'),
  basePath: setting(path, '', '网站在代理后面的路径'),
  siteUrl: optional(webAddress, '对外的网址，订阅、站点地图里用它'),
  allowContribute: setting(toggle, false, '允许把上传的年报收进库里'),
  corsOrigins: setting(origins, [], '哪些网站的网页可以调用接口'),
  logLevel: setting(
    oneOf(['silent', 'fatal', 'error', 'warn', 'info', 'debug']),
    'info',
    '日志的详细程度',
  ),
  logQuestions: setting(toggle, false, '在日志里记下问题的文字'),
  slowQuestion: setting(whole(0, 600_000), 500, '多少毫秒以上的问题记入慢问题日志，0 为不记'),
  questionLimit: setting(whole(1, 10_000), 500, '问题最多多少字'),
  pageSize: setting(whole(1, 100), 10, '每页多少段'),
  pageSizeLimit: setting(whole(1, 1000), 100, '接口一次最多取多少条'),
  offsetLimit: setting(whole(0, 1_000_000_000), 10_000, '搜索最多翻到第几段'),
  pageMemory: setting(
    whole(0, 65_536 * MEGABYTE),
    32 * MEGABYTE,
    '做好的网页合计最多留多少字节内存，0 为不留',
  ),
  sheetRows: setting(whole(1, 1_048_575), 100_000, '一个 xlsx 文件最多多少行'),
  timeLimit: setting(whole(1, 600_000), 15_000, '一个请求最多多少毫秒'),
  downloadTimeLimit: setting(whole(1, 3_600_000), 300_000, '一次下载最多多少毫秒'),
  stopTimeLimit: setting(whole(0, 600_000), 10_000, '停止时最多等多少毫秒'),
  bodyLimit: setting(whole(1, 100 * MEGABYTE), MEGABYTE, '文字内容最多多少字节'),
  uploadCount: setting(whole(1, 100), 5, '一次最多上传几个文件'),
  uploadSize: setting(whole(1, 1024 * MEGABYTE), 20 * MEGABYTE, '一个上传的文件最多多少字节'),
  uploadMemory: setting(
    whole(1, 65_536 * MEGABYTE),
    200 * MEGABYTE,
    '所有正在上传的文件合计最多占多少字节内存',
  ),
  uploadTimeLimit: setting(whole(1, 3_600_000), 120_000, '一次上传和核查最多多少毫秒'),
  checksAtOnce: setting(whole(1, 1000), 4, '最多同时核查几次'),
  checksWaiting: setting(whole(0, 10_000), 32, '核查已满时最多几次排队等候'),
  resultMinutes: setting(whole(1, 1440), 30, '核查结果在内存里保留多少分钟'),
  resultMemory: setting(
    whole(1024, 65_536 * MEGABYTE),
    64 * MEGABYTE,
    '核查结果合计最多占多少字节内存',
  ),
  rateWindow: setting(whole(1, 86_400), 60, '限流的时段，秒'),
  rateLimit: setting(whole(0, 1_000_000), 600, '一个地址每时段最多几个请求，0 为不限'),
  uploadRateLimit: setting(whole(0, 1_000_000), 30, '一个地址每时段最多几次上传，0 为不限'),
} as const;

/** Name of a setting. */
export type SettingName = keyof typeof SETTINGS;

/** Every {@link SettingName}. */
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** `trustProxy` is `--trust-proxy`. */
export const flagOf = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** `trustProxy` is `NIANBAO_TRUST_PROXY`. */
export const variableOf = (name: string): string =>
  `NIANBAO_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
