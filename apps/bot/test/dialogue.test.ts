import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { type BotLibrary, createConversation, type Outgoing } from '../src/index.js';
import { consoles } from './dialogue/console.js';
import { foreignIn, meaningOf, missingIn } from './dialogue/meaning.js';
import type { Messenger } from './dialogue/messenger.js';
import { officialAccount } from './dialogue/official-account.js';
import { SCRIPT, type Turn } from './dialogue/script.js';
import { telegram } from './dialogue/telegram.js';
import { wechaty } from './dialogue/wechaty.js';
import { openTestLibrary } from './support/library.js';

// One dialogue, four messengers, the same meaning: what the core says is what arrives, all of it and no other number.

const report = new URL('../../../packages/library/bundled/pt-2022.txt', import.meta.url);
const FILES = { report: '示例报告.txt', nonsense: '示例.txt' };

async function bytesOf(file: 'report' | 'nonsense'): Promise<Uint8Array> {
  return file === 'report' ? readFile(report) : Buffer.from('今天天气不错。');
}

/** What the core itself says. */
function coreOf(library: BotLibrary) {
  const talk = createConversation(library, { userRate: 0, chatRate: 0 });
  return (turn: Turn, takesFiles: boolean): Promise<Outgoing[]> => {
    const speaker = { conversation: turn.who, user: turn.who };
    if ('say' in turn) return talk.reply({ ...speaker, text: turn.say });
    if ('choose' in turn) return talk.reply({ ...speaker, text: String(turn.choose) });
    if ('voice' in turn || !takesFiles) return talk.reply({ ...speaker, other: true });
    const read = () => bytesOf(turn.file);
    return talk.reply({ ...speaker, file: { name: FILES[turn.file], read } });
  };
}

async function arrived(messenger: Messenger, turn: Turn): Promise<string> {
  if ('say' in turn) return messenger.say(turn.who, turn.say);
  if ('choose' in turn) return messenger.say(turn.who, String(turn.choose));
  if ('voice' in turn) return messenger.voice(turn.who);
  return messenger.send(turn.who, FILES[turn.file], await bytesOf(turn.file));
}

test('the dialogue is long enough', () => {
  expect(SCRIPT.length).toBeGreaterThanOrEqual(40);
});

test.each([
  ['console', consoles],
  ['Telegram', telegram],
  ['official account', officialAccount],
  ['wechaty', wechaty],
])(
  'through %s it means the same',
  async (name, open) => {
    await using library = await openTestLibrary();
    await using reference = await openTestLibrary();
    await using messenger = await open(library);
    const core = coreOf(reference);
    for (const [index, turn] of SCRIPT.entries()) {
      // A console hears nothing.
      if (name === 'console' && 'voice' in turn) continue;
      const meaning = meaningOf(await core(turn, messenger.takesFiles));
      const words = await arrived(messenger, turn);
      const turned = `${index}: ${JSON.stringify(turn).slice(0, 80)}`;
      expect({ turned, missing: missingIn(words, meaning) }).toEqual({ turned, missing: [] });
      expect({ turned, foreign: foreignIn(words, meaning) }).toEqual({ turned, foreign: [] });
      expect(meaning.lines.length).toBeGreaterThan(0);
    }
  },
  120_000,
);
