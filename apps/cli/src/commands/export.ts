import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import {
  EXPORT_FORMATS,
  type ExportFilter,
  type ExportFormat,
  type Library,
  NianbaoError,
} from '@nianbao/library';
import { type Command, Option } from 'commander';
import { type DataOption, withReader } from '../data.js';
import { UsageError } from '../errors.js';
import { type Io, isTerminal, write, writeLine } from '../io.js';
import { withExamples, withPlace, year } from '../options.js';

interface Options extends DataOption {
  format: ExportFormat;
  out?: string;
  agency?: string;
  year?: number;
}

/** `nianbao export` */
export function exportCommand(command: Command, io: Io): void {
  withExamples(
    withPlace(command),
    'nianbao export --format csv --out 指标.csv',
    'nianbao export --format jsonl --year 2018 | head',
    'nianbao export --format xlsx --out 指标.xlsx',
  )
    .description('导出全部数字，一行一个')
    .addOption(new Option('--format <format>', '格式').choices(EXPORT_FORMATS).default('csv'))
    .option('--out <file>', '写入文件，默认写到标准输出')
    .option('--agency <name>', '只要这个机关')
    .option('--year <yyyy>', '只要这一年度', year)
    .action(async (options: Options) => {
      if (options.format === 'xlsx' && options.out === undefined && isTerminal(io.stdout)) {
        throw new UsageError('xlsx 不是文字，请用 --out 指定文件。');
      }
      await withReader(io, options, (library) => exportTo(library, options, io));
    });
}

async function exportTo(library: Library, options: Options, io: Io): Promise<void> {
  const { format, agency, year, out } = options;
  const filter: ExportFilter = {
    ...(agency !== undefined && { agencies: [agency] }),
    ...(year !== undefined && { years: [year] }),
  };
  const bytes = library.export({ format, ...filter });
  if (out === undefined) {
    for await (const chunk of bytes) await write(io.stdout, chunk);
    return;
  }
  await writeFile(out, bytes);
  await writeLine(io.stderr, `已导出到 ${out}`);
}

/** Writes beside the file and renames, so that a failure leaves what was there. */
async function writeFile(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await pipeline(bytes, createWriteStream(temporary));
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause instanceof NianbaoError ? cause : unwritable(path, cause);
  }
}

const unwritable = (path: string, cause: unknown): NianbaoError => {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const message = `无法写入文件（${reason}）：${path}。请检查文件夹是否存在、有无权限和磁盘空间。`;
  return new NianbaoError('setting-invalid', message, { cause });
};
