import { type Answer, type AskOptions, type Library, NianbaoError } from '@nianbao/library';
import { EXIT, explain } from '../errors.js';
import { type Io, writeLine } from '../io.js';
import { linesOf } from '../lines.js';
import { answerJson } from '../output/machine.js';

/** A line of a batch: one question, or the questions of one dialogue. */
interface Item {
  id: string | number | null;
  turns: string[];
}

/** Answers every line of a file (`-`: standard input), one line each; a line that cannot be answered stops no other. */
export async function askBatch(
  library: Library,
  file: string,
  options: AskOptions,
  io: Io,
): Promise<number> {
  let status: number = EXIT.done;
  let number = 0;
  for await (const line of linesOf(file, io.stdin)) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      const item = itemOf(line);
      const answer = await answerItem(library, item, {
        ...options,
        conversation: `batch ${number}`,
      });
      await writeLine(io.stdout, answerJson(answer, { id: item.id }));
    } catch (error) {
      status = EXIT.failed;
      await writeLine(io.stderr, `${file} 第 ${number} 行：${explain(error).text}`);
    }
  }
  return status;
}

function itemOf(line: string): Item {
  const parsed = parse(line);
  const { id = null, q, turns } = parsed as { id?: string | number; q?: unknown; turns?: unknown };
  const questions = Array.isArray(turns) ? turns : [q];
  if (questions.length > 0 && questions.every((one) => typeof one === 'string')) {
    return { id, turns: questions };
  }
  throw badLine('没有文字的 q 或 turns');
}

function parse(line: string): object {
  try {
    const value: unknown = JSON.parse(line.replace(/^\uFEFF/, ''));
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Told below, together with JSON that is no object.
  }
  throw badLine('不是 JSON 对象');
}

const badLine = (reason: string): NianbaoError =>
  new NianbaoError('setting-invalid', `${reason}，应为 {"id","q"} 或 {"id","turns":[…]}。`);

/** The last answer of the dialogue. */
async function answerItem(library: Library, { turns }: Item, options: AskOptions): Promise<Answer> {
  let answer: Answer | undefined;
  for (const turn of turns) answer = await library.ask(turn, options);
  return answer as Answer;
}
