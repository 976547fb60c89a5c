import type { IngestOutcome, IngestSource, Library, ReadingSettings } from '@nianbao/library';
import type { Command } from 'commander';
import { fetchDocument, isAddress } from '../address/fetch.js';
import { type DataOption, withWriter } from '../data.js';
import { EXIT } from '../errors.js';
import { type Io, writeLine } from '../io.js';
import { wholeNumber, withExamples, withJson, withPlace, year } from '../options.js';
import { type Ingested, ingestSummary } from '../output/ingest-summary.js';
import { Progress } from '../output/progress.js';
import { styleFor } from '../output/style.js';
import { outcomeText } from '../output/texts.js';
import { type Interruptible, interruptible } from './interrupt.js';

interface Options extends DataOption {
  agency?: string;
  year?: number;
  json?: boolean;
  verbose?: boolean;
  allowPrivate?: boolean;
  workers?: number;
  timeLimit?: number;
  memoryLimit?: number;
}

/** `nianbao ingest PATH...` */
export function ingestCommand(command: Command, io: Io, finish: (status: number) => void): void {
  withExamples(
    withJson(withPlace(command)),
    'nianbao ingest 年报/',
    'nianbao ingest 2018.txt 历年.zip --data ./data',
    'nianbao ingest 无题.txt --agency 宁波保税区 --year 2018',
    'nianbao ingest https://www.example.gov.cn/2023/report.html',
  )
    .description('读入年报，存入年报库；可以随时中断，再次运行时接着来')
    .argument('<path...>', '文件、文件夹、ZIP 压缩包或 http(s) 网址')
    .option('--agency <name>', '发布机关，代替文件自述的')
    .option('--year <yyyy>', '报告年度，代替文件自述的', year)
    .option('--workers <n>', '同时读几份，默认为处理器核数', wholeNumber('份数', 1, 64))
    .option('--time-limit <s>', '一份最多读几秒，默认 60', wholeNumber('秒数', 1, 3600))
    .option(
      '--memory-limit <mb>',
      '读一份最多用多少内存，默认 1024',
      wholeNumber('MB 数', 64, 65_536),
    )
    .option('--allow-private', '网址可以指向本机和内部网络')
    .option('--verbose', '不在终端上时，也每隔几秒报告进度')
    .action(async (paths: string[], options: Options) => {
      finish(await ingest(paths, options, io));
    });
}

/** The settings that were given; the library knows the defaults. */
const readingOf = ({ workers, timeLimit, memoryLimit }: Options): Partial<ReadingSettings> => ({
  ...(workers !== undefined && { workers }),
  ...(timeLimit !== undefined && { seconds: timeLimit }),
  ...(memoryLimit !== undefined && { megabytes: memoryLimit }),
});

async function ingest(paths: readonly string[], options: Options, io: Io): Promise<number> {
  const stop = interruptible(() => {
    io.stderr.write('\n正在完成手头的文件，然后停下；再按一次立即退出。\n');
  });
  try {
    const { outcomes } = await withWriter(
      io,
      options,
      (library) => ingestAll(library, paths, options, { io, stop }),
      readingOf(options),
    );
    const failed = outcomes.some(({ status }) => status === 'failed');
    return stop.status() ?? (failed ? EXIT.failed : EXIT.done);
  } finally {
    stop.release();
  }
}

async function ingestAll(
  library: Library,
  paths: readonly string[],
  options: Options,
  { io, stop }: { io: Io; stop: Interruptible },
): Promise<Ingested> {
  const { agency, year, json = false, verbose = false } = options;
  const style = styleFor(io.stdout, io.env);
  const progress = new Progress(io.stderr, verbose);
  const text = json ? JSON.stringify : (outcome: IngestOutcome) => outcomeText(outcome, style);
  const started = performance.now();
  let [skipped, total] = [0, 0];
  const outcomes = await library.ingest(paths.map(sourceWith(options)), {
    ...(agency !== undefined && { agency }),
    ...(year !== undefined && { year }),
    signal: stop.signal,
    onSkip: () => {
      skipped += 1;
    },
    onOutcome: (outcome, at) => {
      progress.clear();
      io.stdout.write(`${text(outcome)}\n`);
      progress.show(at, outcome.file);
      total = at.total;
    },
  });
  progress.clear();
  const seconds = (performance.now() - started) / 1000;
  const interrupted = stop.status() !== undefined;
  const ingested = { outcomes, skipped, seconds, interrupted, total };
  await writeLine(io.stderr, ingestSummary(ingested));
  return ingested;
}

/** Only here are addresses opened: neither a question nor a server can make nianbao fetch anything. */
const sourceWith =
  ({ allowPrivate = false }: Options) =>
  (path: string): IngestSource =>
    isAddress(path) ? { name: path, fetch: () => fetchDocument(path, { allowPrivate }) } : path;
