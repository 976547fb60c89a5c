import { createReadStream, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { NianbaoError } from '@nianbao/library';

/** What stands for standard input where a file is expected. */
const STANDARD_INPUT = '-';

/**
 * The lines of a text file, or of `stdin` where the file is `-`. Only a line feed ends a line: what ends lines
 * elsewhere may stand inside a JSON text. Throws `file-missing` or `file-unreadable`.
 */
export async function* linesOf(file: string, stdin: Readable): AsyncGenerator<string> {
  const input = file === STANDARD_INPUT ? stdin : opened(file);
  const chunks = input.setEncoding('utf8')[Symbol.asyncIterator]() as AsyncIterator<string>;
  let rest: string[] = [];
  for (;;) {
    const { done, value } = await chunks.next().catch((cause) => fail(file, cause));
    if (done === true) break;
    const [first = '', ...others] = value.split('\n');
    rest.push(first);
    if (others.length === 0) continue;
    yield rest.join('');
    yield* others.slice(0, -1);
    rest = others.slice(-1);
  }
  const last = rest.join('');
  if (last !== '') yield last;
}

function opened(file: string): Readable {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) {
    throw new NianbaoError('file-missing', `没有这个文件：${file}。请检查路径是否写对。`);
  }
  if (stat.isDirectory()) {
    throw new NianbaoError('file-unreadable', `这是文件夹，不是文件：${file}。`);
  }
  return createReadStream(file);
}

function fail(file: string, cause: unknown): never {
  const message = `无法读取：${file}。请检查访问权限。`;
  throw new NianbaoError('file-unreadable', message, { cause });
}
