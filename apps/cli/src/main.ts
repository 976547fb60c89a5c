import { constants, setPriority } from 'node:os';
import { isReaderGone } from './io.js';
import { run } from './program.js';

/** What these do is wanted though nobody reads on what they print; the others only print. */
const WORKING = new Set(['ingest', 'doctor', 'backup', 'restore', 'cluster', 'serve', 'bot']);

const args = process.argv.slice(2);

// The reader of a pipe may stop early (`nianbao export | head`); that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (!isReaderGone(error)) throw error;
    if (!WORKING.has(args[0] ?? '')) process.exit(0);
  });
}

// Whoever asks the library on the same machine goes first; the processes that read inherit it.
if (args[0] === 'ingest') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

process.exitCode = await run(args, process);
