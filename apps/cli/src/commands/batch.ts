import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Answer, type AskOptions, type Library, NianbaoError } from '@nianbao/library';
import { EXIT, explain } from '../errors.js';
import { type Io, writeLine } from '../io.js';

/** A line of a batch: one question, or the questions of one dialogue. */
interface Item {
  id: string | number | null;
  turns: string[];
}

/** Answers every line of a file, one line each; a line that cannot be answered stops no other. */
export async function askBatch(
  library: Library,
  file: string,
  options: AskOptions,
  io: Io,
): Promise<number> {
  let status: number = EXIT.done;
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      const item = itemOf(line, number);
      const answer = await answerItem(library, item, {
        ...options,
        conversation: `batch ${number}`,
      });
      await writeLine(io.stdout, JSON.stringify({ id: item.id, ...answer }));
    } catch (error) {
      status = EXIT.failed;
      await writeLine(io.stderr, `${file} 第 ${number} 行：${explain(error).text}`);
    }
  }
  return status;
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const input = createReadStream(file, 'utf8');
  const failed = new Promise<never>((_resolve, reject) => {
    input.once('error', (cause) => reject(unreadable(file, cause)));
  });
  await Promise.race([failed, new Promise((resolve) => input.once('open', resolve))]);
  // Without this a failure while reading, which the reader of lines reports too, would be unhandled.
  failed.catch(() => undefined);
  yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}

const unreadable = (file: string, cause: unknown): NianbaoError => {
  const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
  return missing
    ? new NianbaoError('file-missing', `没有这个文件：${file}。请检查路径是否写对。`, { cause })
    : new NianbaoError('file-unreadable', `无法读取：${file}。请检查访问权限。`, { cause });
};

function itemOf(line: string, number: number): Item {
  const parsed = parse(line, number);
  const { id = null, q, turns } = parsed as { id?: string | number; q?: unknown; turns?: unknown };
  const questions = Array.isArray(turns) ? turns : [q];
  if (questions.length > 0 && questions.every((one) => typeof one === 'string')) {
    return { id, turns: questions };
  }
  throw badLine(number, '没有文字的 q 或 turns');
}

function parse(line: string, number: number): object {
  try {
    const value: unknown = JSON.parse(line.replace(/^\uFEFF/, ''));
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Told below, together with JSON that is no object.
  }
  throw badLine(number, '不是 JSON 对象');
}

const badLine = (number: number, reason: string): NianbaoError =>
  new NianbaoError(
    'setting-invalid',
    `第 ${number} 行${reason}，应为 {"id","q"} 或 {"id","turns":[…]}。`,
  );

/** The last answer of the dialogue. */
async function answerItem(library: Library, { turns }: Item, options: AskOptions): Promise<Answer> {
  let answer: Answer | undefined;
  for (const turn of turns) answer = await library.ask(turn, options);
  return answer as Answer;
}
