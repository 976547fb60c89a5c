import { existsSync } from 'node:fs';
import {
  hasLibrary,
  type Library,
  openBundled,
  openLibrary,
  type ReadingSettings,
} from '@nianbao/library';
import { type Io, writeLine } from './io.js';

/** Where the library is when `--data` does not say. */
export const DEFAULT_DATA = './data';

/** The option that every command takes. */
export interface DataOption {
  data?: string;
}

type Use<Result> = (library: Library) => Promise<Result>;

/** Opens a library to read from; where none was named and `./data` is not there, the bundled one. */
export const withReader = <Result>(io: Io, option: DataOption, use: Use<Result>): Promise<Result> =>
  withLibrary(() => openNamedOr(io, option, { readOnly: true }), use);

/** Opens a library to take reports in as well; where none was named and `./data` is not there, the bundled one. */
export const withServer = <Result>(io: Io, option: DataOption, use: Use<Result>): Promise<Result> =>
  withLibrary(() => openNamedOr(io, option, { readOnly: false }), use);

/** Opens a library to write to, and makes it where there is none. */
export const withWriter = <Result>(
  { data = DEFAULT_DATA }: DataOption,
  use: Use<Result>,
  reading: Partial<ReadingSettings> = {},
): Promise<Result> => withLibrary(() => openLibrary({ data, reading }), use);

/** Whether a library was named, or there is one where it is by default. */
export const hasOwnLibrary = ({ data }: DataOption): boolean =>
  data !== undefined || hasLibrary(DEFAULT_DATA);

async function withLibrary<Result>(
  open: () => Promise<Library>,
  use: Use<Result>,
): Promise<Result> {
  const library = await open();
  try {
    return await use(library);
  } finally {
    await library.close();
  }
}

async function openNamedOr(
  io: Io,
  { data }: DataOption,
  options: { readOnly: boolean },
): Promise<Library> {
  if (data !== undefined || existsSync(DEFAULT_DATA)) {
    return openLibrary({ data: data ?? DEFAULT_DATA, ...options });
  }
  await writeLine(io.stderr, `没有 ${DEFAULT_DATA}，使用随附的样例年报库（--data 可另行指定）。`);
  return openBundled();
}
