import type { NianbaoError } from '@nianbao/domain';
import { storeCorrupt, storeLocked, storeUnwritable } from '../errors.js';

type Convert = (path: string, cause: unknown) => NianbaoError;

const unwritable =
  (reason: string): Convert =>
  (path, cause) =>
    storeUnwritable(path, reason, { cause });

/** SQLite's primary result codes that say something about the file or the system, not about our SQL. */
const BY_CODE: Record<number, Convert> = {
  3: unwritable('没有权限'),
  5: (path, cause) => storeLocked(path, { cause }),
  6: (path, cause) => storeLocked(path, { cause }),
  8: unwritable('只读'),
  10: unwritable('磁盘读写出错'),
  11: (path, cause) => storeCorrupt(path, { cause }),
  13: unwritable('磁盘已满'),
  14: unwritable('打不开文件'),
  26: (path, cause) => storeCorrupt(path, { cause }),
};

/** The driver gives the code as a property once open, and at the end of the message while opening. */
function resultCode(error: Error): number | undefined {
  if ('rawCode' in error && typeof error.rawCode === 'number') return error.rawCode & 0xff;
  const told = /ConnectionFailed\(.*: (\d+)/.exec(error.message)?.[1];
  return told === undefined ? undefined : Number(told) & 0xff;
}

/** A typed error for what the file or the system did; anything else is our own mistake and stays as it is. */
export function convertSqlError(error: unknown, path: string): unknown {
  if (!(error instanceof Error)) return error;
  const code = resultCode(error);
  const convert = code === undefined ? undefined : BY_CODE[code];
  return convert ? convert(path, error) : error;
}
