/**
 * What the bots' conversation core costs: its answers a second against bare `ask` with the same dialogues, two
 * hundred conversations at once, and whether memory stays flat.
 *
 *     node src/bot.mjs [--conversations 200] [--rounds 20]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createConversation, openDatabase } from '@nianbao/bot';
import { openBundled } from '@nianbao/library';
import { questions } from './ask.mjs';
import { medianOf, millisecondsOf, print } from './measure.mjs';

const BODY = '平潭综合实验区';
/** How often the two take turns, so that both meet the same load of the machine. */
const TURNS = 11;
const NO_LIMITS = { userRate: 0, chatRate: 0, maxConversations: 1000 };

const asked = questions.map((question) => `${BODY}${question}`);
let people = 0;

async function bare(library) {
  people += 1;
  for (const question of asked) await library.ask(question, { conversation: `bare ${people}` });
}

/** A new person each time. */
function newcomer() {
  people += 1;
  return `person ${people}`;
}

async function talking(conversation, user = newcomer()) {
  for (const text of asked) await conversation.reply({ conversation: user, user, text });
}

/** Medians of a round of the questions, by the library alone and through the core. */
async function compared(library, conversation) {
  const runs = { bare: [], core: [] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    runs.bare.push(await processorMillisecondsOf(() => bare(library)));
    runs.core.push(await processorMillisecondsOf(() => talking(conversation)));
  }
  return { bare: medianOf(runs.bare), core: medianOf(runs.core) };
}

/** Time of the processor, so that what else the machine does is not counted. */
async function processorMillisecondsOf(work) {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** What is held once everything let go of is collected. */
function megabytes() {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 / 1024;
}

/** Rounds of many conversations at once; the memory after the first third against that after the last. */
async function crowd(conversation, conversations, rounds) {
  const memory = [];
  const milliseconds = await millisecondsOf(async () => {
    for (let round = 0; round < rounds; round += 1) {
      await Promise.all(
        Array.from({ length: conversations }, (_, one) => talking(conversation, `regular ${one}`)),
      );
      memory.push(megabytes());
    }
  });
  const settled = memory[Math.floor(rounds / 3)] ?? memory[0];
  return {
    answersPerSecond: (conversations * rounds * asked.length * 1000) / milliseconds,
    megabytes: memory.at(-1),
    growth: memory.at(-1) / settled,
  };
}

/**
 * Measures and prints.
 *
 * @param {{ conversations?: number, rounds?: number, quiet?: boolean }} [options]
 */
export async function run({ conversations = 200, rounds = 12, quiet = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-bot-'));
  const library = await openBundled();
  const database = openDatabase(join(folder, 'bot.sqlite'));
  const conversation = createConversation(library, { ...NO_LIMITS, database });
  try {
    await talking(conversation);
    const { bare: alone, core } = await compared(library, conversation);
    const many = await crowd(conversation, conversations, rounds);
    const figures = {
      'asks a second of the processor': (asked.length / alone) * 1000,
      'answers a second of the processor': (asked.length / core) * 1000,
      'core to bare ask, at least 0.7': alone / core,
      conversations,
      answersPerSecondAtOnce: many.answersPerSecond,
      megabytes: many.megabytes,
      'memory at the end to a third of the way, at most 1.1': many.growth,
    };
    if (!quiet) print(figures);
    return figures;
  } finally {
    await library.close();
    database.close();
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      conversations: { type: 'string', default: '200' },
      rounds: { type: 'string', default: '12' },
    },
  });
  await run({ conversations: Number(values.conversations), rounds: Number(values.rounds) });
}
