import { existsSync } from 'node:fs';
import {
  type ClusterSettings,
  hasLibrary,
  type Library,
  openBundled,
  openLibrary,
  type ReadingSettings,
} from '@nianbao/library';
import { type ClusterOption, clusterSettings } from './cluster-settings.js';
import { UsageError } from './errors.js';
import { type Io, writeLine } from './io.js';

/** Where the library is when `--data` does not say. */
export const DEFAULT_DATA = './data';

/** Where the library is: in a folder, or on a cluster. */
export interface DataOption extends ClusterOption {
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
  io: Io,
  option: DataOption,
  use: Use<Result>,
  reading: Partial<ReadingSettings> = {},
): Promise<Result> => {
  const opensearch = clusterOf(io, option);
  return withLibrary(
    () =>
      opensearch
        ? openLibrary({ opensearch, reading })
        : openLibrary({ data: option.data ?? DEFAULT_DATA, reading }),
    use,
  );
};

/** A folder that was named goes before a cluster that the environment names. */
function clusterOf(io: Io, option: DataOption): ClusterSettings | undefined {
  if (option.data === undefined) return clusterSettings(option, io.env);
  if (option.opensearch === undefined) return undefined;
  throw new UsageError('--data 和 --opensearch 只能用一个。');
}

/** Whether a library was named, or there is one where it is by default. */
export const hasOwnLibrary = (io: Io, option: DataOption): boolean =>
  option.data !== undefined || isOnCluster(io, option) || hasLibrary(DEFAULT_DATA);

/** Whether the library is on a cluster, and has no folder. */
export const isOnCluster = (io: Io, option: DataOption): boolean =>
  clusterOf(io, option) !== undefined;

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
  option: DataOption,
  options: { readOnly: boolean },
): Promise<Library> {
  const { data } = option;
  const opensearch = clusterOf(io, option);
  if (opensearch) return openLibrary({ opensearch, ...options });
  if (data !== undefined || existsSync(DEFAULT_DATA)) {
    return openLibrary({ data: data ?? DEFAULT_DATA, ...options });
  }
  await writeLine(io.stderr, `没有 ${DEFAULT_DATA}，使用随附的样例年报库（--data 可另行指定）。`);
  return openBundled();
}
