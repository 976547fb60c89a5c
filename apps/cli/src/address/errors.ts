import { NianbaoError } from '@nianbao/library';

/** What can go wrong between an address and a document. */

/** An address of this machine or of the network within. */
export const addressPrivate = (address: string, host: string): NianbaoError =>
  new NianbaoError(
    'address-refused',
    `网址指向本机或内部网络（${host}），未访问：${address}。确实需要时请加 --allow-private。`,
  );

/** An address that is none, or of no kind that we fetch. */
export const addressUnusable = (address: string, reason: string): NianbaoError =>
  new NianbaoError('address-refused', `网址不能使用（${reason}）：${address}。请检查网址。`);

/** What stands at an address could not be fetched; `reason` in Chinese. */
export const addressFailed = (address: string, reason: string, cause?: unknown): NianbaoError =>
  new NianbaoError(
    'address-failed',
    `没有取到网页或文件（${reason}）：${address}。请在浏览器中确认能打开，或下载后再导入。`,
    { cause },
  );

/** What stands at an address is beyond the limit, in bytes. */
export const addressTooLarge = (address: string, most: number): NianbaoError =>
  new NianbaoError(
    'file-too-large',
    `网址给出的内容超过上限（${Math.floor(most / 1024 / 1024)} MB）：${address}。请确认它是一份年报。`,
  );

const REASONS: Record<string, string> = {
  ENOTFOUND: '没有这个域名',
  EAI_AGAIN: '域名暂时查不到',
  ECONNREFUSED: '对方拒绝连接',
  ECONNRESET: '连接中断',
  ETIMEDOUT: '连接超时',
  ENETUNREACH: '网络不通',
  EHOSTUNREACH: '网络不通',
  ABORT_ERR: '超过时限',
  CERT_HAS_EXPIRED: '证书已过期',
  DEPTH_ZERO_SELF_SIGNED_CERT: '证书不受信任',
};

/** Why a connection failed, in words where there are any. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (code || String(error));
}
