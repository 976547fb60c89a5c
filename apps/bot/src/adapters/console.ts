import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { type ConversationOptions, createConversation } from '../conversation/conversation.js';
import type { BotLibrary } from '../library.js';
import { CONSOLE } from '../strings.js';

/** Where the console reads and writes, and the limits of its conversation. */
export interface ConsoleOptions {
  input: Readable & { isTTY?: boolean };
  output: Writable & { isTTY?: boolean };
  settings?: ConversationOptions;
}

/**
 * Talks on a terminal or through a pipe until the input ends or the person leaves.
 * Every line that is not blank gets one block, closed by an empty line; greeting and prompt show on a terminal only.
 */
export async function runConsole(library: BotLibrary, options: ConsoleOptions): Promise<void> {
  const { input, output } = options;
  const conversation = createConversation(library, options.settings);
  const terminal = input.isTTY === true && output.isTTY === true;
  const lines = createInterface({ input, output, terminal, prompt: CONSOLE.prompt });
  // Taken before anything is awaited: lines that come during the greeting would be lost.
  const typed = lines[Symbol.asyncIterator]();
  const reply = async (text: string) =>
    write(output, `${await conversation.reply({ conversation: 'console', text })}\n\n`);

  let open = terminal;
  lines.once('close', () => {
    open = false;
  });
  const prompt = () => {
    if (open) lines.prompt();
  };

  // Written to after its reader has gone: nobody is left to answer.
  output.once('error', () => lines.close());
  try {
    if (terminal) await reply('/help');
    prompt();
    for await (const line of typed) {
      if (isLeaving(line)) break;
      if (line.trim() !== '') await reply(line);
      prompt();
    }
  } finally {
    lines.close();
  }
}

function isLeaving(line: string): boolean {
  return CONSOLE.leave.some((word) => word === line.trim().toLowerCase());
}

/** Resolves when the text is on its way, so that a slow reader slows the conversation down. */
function write(output: Writable, text: string): Promise<void> {
  return new Promise((resolve) => {
    output.write(text, () => resolve());
  });
}
