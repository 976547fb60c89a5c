import type { Library } from '@nianbao/library';
import type { Command } from 'commander';
import { type DataOption, withReader } from '../data.js';
import { EXIT, UsageError } from '../errors.js';
import { type Io, writeLine } from '../io.js';
import { withExamples, withJson, withPlace } from '../options.js';
import { answerJson } from '../output/machine.js';
import { stagesText } from '../output/stages.js';
import { styleFor } from '../output/style.js';
import { answerText } from '../output/texts.js';
import { askBatch } from './batch.js';

interface Options extends DataOption {
  agency?: string;
  batch?: string;
  json?: boolean;
  explain?: boolean;
}

/** `nianbao ask QUESTION` and `nianbao ask --batch FILE` */
export function askCommand(command: Command, io: Io, finish: (status: number) => void): void {
  withExamples(
    withJson(withPlace(command)),
    'nianbao ask 2018年依申请公开多少件',
    'nianbao ask 被告了几次 --agency 平潭 --json',
    'nianbao ask --explain 平潭哪年收到的申请最多',
    'nianbao ask --batch questions.jsonl --data ./data',
  )
    .description('提问，回答附依据')
    .argument('[question...]', '问题')
    .option('--agency <name>', '问题里没有点名时所指的机关')
    .option('--explain', '不回答，只说明怎样理解这个问题')
    .option(
      '--batch <file>',
      '逐行回答 JSON 文件（- 为标准输入）：{"id","q"} 或 {"id","turns":[…]}',
    )
    .action(async (words: string[], options: Options) => {
      // Quotation marks around a question with spaces are easily forgotten.
      const question = words.length === 0 ? undefined : words.join(' ');
      const work = taskOf(question, options, io);
      finish(await withReader(io, options, work));
    });
}

/** What is to be done; refuses a question and a batch at once, and neither. */
function taskOf(
  question: string | undefined,
  options: Options,
  io: Io,
): (library: Library) => Promise<number> {
  const { batch } = options;
  if ((question === undefined) === (batch === undefined)) {
    throw new UsageError('请给出一个问题，或用 --batch 给出一个文件（二者选一）。');
  }
  const asked = options.agency === undefined ? {} : { agency: options.agency };
  if (batch !== undefined) return (library) => askBatch(library, batch, asked, io);
  if (options.explain) return (library) => explain(library, question as string, asked, io, options);
  return async (library) => {
    const answer = await library.ask(question as string, asked);
    const style = styleFor(io.stdout, io.env);
    await writeLine(io.stdout, options.json ? answerJson(answer) : answerText(answer, style));
    return EXIT.done;
  };
}

/** Prints the stages of understanding instead of an answer. */
async function explain(
  library: Library,
  question: string,
  asked: { agency?: string },
  io: Io,
  { json }: Options,
): Promise<number> {
  const stages = await library.explain(question, asked);
  await writeLine(io.stdout, json ? JSON.stringify(stages) : stagesText(stages));
  return EXIT.done;
}
