import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import {
  type Conversation,
  type ConversationOptions,
  createConversation,
} from '../conversation/conversation.js';
import type { Said } from '../conversation/messages.js';
import type { BotLibrary } from '../library.js';
import { CONSOLE } from '../strings/console.js';
import { consoleText, type Look } from './console-text.js';

/** Where the console reads and writes, and the limits of its conversation. */
export interface ConsoleOptions {
  input: Readable & { isTTY?: boolean };
  output: Writable & { isTTY?: boolean; columns?: number };
  settings?: ConversationOptions;
  /** Lines said before, oldest first, for the arrow keys. */
  history?: readonly string[];
  /** Colours on a terminal. Default: unless `NO_COLOR` is set. */
  colours?: boolean;
  /** Told each line that a person says on a terminal, to be kept for the next time. */
  onLine?: (line: string) => void;
}

/** There is one person here, who may say as much as they like. */
const SPEAKER = { conversation: 'console', user: 'console' };
const NO_LIMITS = { userRate: 0, chatRate: 0 };
/** Lines that the arrow keys go back. */
const HISTORY = 500;

/**
 * Talks on a terminal or through a pipe until the input ends or the person leaves.
 * Every line that is not blank gets one block, closed by an empty line; greeting, prompt and colours show on a
 * terminal only.
 */
export async function runConsole(library: BotLibrary, options: ConsoleOptions): Promise<void> {
  const { input, output } = options;
  const conversation = createConversation(library, { ...NO_LIMITS, ...options.settings });
  const terminal = input.isTTY === true && output.isTTY === true;
  const look: Look = {
    colours: terminal && (options.colours ?? process.env['NO_COLOR'] === undefined),
    width: Math.min(output.columns ?? 80, 120),
  };
  const lines = createInterface({
    input,
    output,
    terminal,
    prompt: CONSOLE.prompt,
    history: [...(options.history ?? [])].reverse(),
    historySize: HISTORY,
  });
  // Taken before anything is awaited: lines that come during the greeting would be lost.
  const typed = lines[Symbol.asyncIterator]();
  const reply = async (line: string) =>
    write(output, `${await answered(conversation, line, look)}\n\n`);

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
      if (terminal && line.trim() !== '') options.onLine?.(line);
      if (line.trim() !== '') await reply(line);
      prompt();
    }
  } finally {
    lines.close();
  }
}

async function answered(conversation: Conversation, line: string, look: Look): Promise<string> {
  const path = fileIn(line);
  if (path !== undefined && !isFile(path)) return CONSOLE.fileMissing(path);
  const what: Said =
    path === undefined
      ? { text: line }
      : { file: { name: basename(path), read: () => readFile(path) } };
  return consoleText(await conversation.reply({ ...SPEAKER, ...what }), look);
}

/** 文件 PATH is a file to be checked; everything else is words. */
function fileIn(line: string): string | undefined {
  const typed = CONSOLE.file.exec(line.trim())?.groups?.['path'];
  if (typed === undefined) return undefined;
  const path = CONSOLE.quotes.exec(typed)?.groups?.['path'] ?? typed;
  return isFile(path) || CONSOLE.looksLikePath.test(path) ? path : undefined;
}

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() === true;

function isLeaving(line: string): boolean {
  return CONSOLE.leave.some((word) => word === line.trim().toLowerCase());
}

/** Resolves when the text is on its way, so that a slow reader slows the conversation down. */
function write(output: Writable, text: string): Promise<void> {
  return new Promise((resolve) => {
    output.write(text, () => resolve());
  });
}
