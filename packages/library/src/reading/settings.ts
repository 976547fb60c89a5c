import { availableParallelism } from 'node:os';
import type { Limits } from '@nianbao/ingest';
import { settingInvalid } from '../errors.js';

/** Settings that bound what reading may cost. */
export interface ReadingSettings {
  /** Documents read at the same time, each in a process that can be ended. Default: the number of cores. */
  workers: number;
  /** Seconds that reading one document may take; beyond, `reading-timeout`. Default 60. */
  seconds: number;
  /** Memory of one reading process in MB; beyond, `reading-memory`. Default 1024. */
  megabytes: number;
  /** Largest document in bytes; beyond, `file-too-large`. Default 50 MB. */
  maxBytes: number;
  /** Largest ZIP archive in bytes; beyond, `file-too-large`. Default 512 MB. */
  maxArchiveBytes: number;
  /** Bounds of the readers themselves; see `@nianbao/ingest`. */
  limits: Partial<Limits>;
}

const MEGABYTE = 1024 * 1024;

/** The documented defaults. */
export const DEFAULT_READING: Readonly<ReadingSettings> = {
  workers: availableParallelism(),
  seconds: 60,
  megabytes: 1024,
  maxBytes: 50 * MEGABYTE,
  maxArchiveBytes: 512 * MEGABYTE,
  limits: {},
};

/** The settings with the defaults filled in. Throws `setting-invalid`. */
export function readingSettings(given: Partial<ReadingSettings> = {}): ReadingSettings {
  const settings = { ...DEFAULT_READING, ...given };
  const { limits: _limits, ...numbers } = settings;
  for (const [name, value] of Object.entries(numbers)) {
    if (!(value > 0)) throw settingInvalid(name, '大于 0 的数', String(value));
  }
  if (!Number.isInteger(settings.workers)) {
    throw settingInvalid('workers', '整数', String(settings.workers));
  }
  return settings;
}
