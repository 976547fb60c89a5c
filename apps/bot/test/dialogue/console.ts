import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { type BotLibrary, runConsole } from '../../src/index.js';
import type { Messenger } from './messenger.js';

/** A console through a pipe for each of the two. */
export async function consoles(library: BotLibrary): Promise<Messenger> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-console-'));
  const people = { one: openConsole(library), other: openConsole(library) };
  const say = (who: 'one' | 'other', words: string) => people[who].say(words);
  return {
    takesFiles: true,
    say,
    async send(who, name, bytes) {
      await writeFile(join(folder, name), bytes);
      return say(who, `文件 ${join(folder, name)}`);
    },
    // There is no voice on a console: an empty file is the nearest to nothing said.
    voice: async () => '',
    async [Symbol.asyncDispose]() {
      await Promise.all(Object.values(people).map((person) => person.leave()));
      await rm(folder, { recursive: true });
    },
  };
}

function openConsole(library: BotLibrary) {
  const input = new PassThrough();
  const output = new PassThrough();
  const ended = runConsole(library, { input, output });
  const blocks = blocksOf(output);
  return {
    async say(words: string): Promise<string> {
      input.write(`${words}\n`);
      const { value } = await blocks.next();
      return value ?? '';
    },
    async leave() {
      input.end();
      await ended;
    },
  };
}

/** Every answer is closed by an empty line. */
async function* blocksOf(output: PassThrough): AsyncGenerator<string, undefined> {
  let text = '';
  for await (const chunk of output.setEncoding('utf8')) {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      yield text.slice(0, end);
      text = text.slice(end + 2);
    }
  }
  return undefined;
}
