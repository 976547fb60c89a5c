import type { IngestOutcome, Library } from '@nianbao/library';
import type { Command } from 'commander';
import { type DataOption, withWriter } from '../data.js';
import { EXIT } from '../errors.js';
import { type Io, writeLine } from '../io.js';
import { withData, withExamples, withJson, year } from '../options.js';
import { Progress } from '../output/progress.js';
import { styleFor } from '../output/style.js';
import { ingestSummary, outcomeText } from '../output/texts.js';

interface Options extends DataOption {
  agency?: string;
  year?: number;
  json?: boolean;
}

/** `nianbao ingest PATH...` */
export function ingestCommand(command: Command, io: Io, finish: (status: number) => void): void {
  withExamples(
    withJson(withData(command)),
    'nianbao ingest 年报/',
    'nianbao ingest 2018.txt --data ./data',
    'nianbao ingest 无题.txt --agency 宁波保税区 --year 2018',
  )
    .description('读入年报文件或文件夹，存入年报库')
    .argument('<path...>', '文件或文件夹')
    .option('--agency <name>', '发布机关，代替文件自述的')
    .option('--year <yyyy>', '报告年度，代替文件自述的', year)
    .action(async (paths: string[], options: Options) => {
      const outcomes = await withWriter(options, (library) =>
        ingestAll(library, paths, options, io),
      );
      finish(outcomes.some(({ status }) => status === 'failed') ? EXIT.failed : EXIT.done);
    });
}

async function ingestAll(
  library: Library,
  paths: readonly string[],
  { json = false, agency, year }: Options,
  io: Io,
): Promise<IngestOutcome[]> {
  const known = { ...(agency !== undefined && { agency }), ...(year !== undefined && { year }) };
  const style = styleFor(io.stdout, io.env);
  const progress = new Progress(io.stderr);
  const text = json ? JSON.stringify : (outcome: IngestOutcome) => outcomeText(outcome, style);
  const all: IngestOutcome[] = [];
  for (const path of paths) {
    const onOutcome = (outcome: IngestOutcome, at: { done: number; total: number }) => {
      progress.clear();
      io.stdout.write(`${text(outcome)}\n`);
      progress.show(at.done, at.total, outcome.file);
    };
    all.push(...(await library.ingest(path, { ...known, onOutcome })));
  }
  progress.clear();
  await writeLine(io.stderr, ingestSummary(all));
  return all;
}
