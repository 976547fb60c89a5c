import type { Readable, Writable } from 'node:stream';

/** What the command reads from and writes to. */
export interface Io {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
  env: NodeJS.ProcessEnv;
}

/** True for a terminal, where colours and a progress line are welcome. */
export const isTerminal = (stream: Writable): boolean => 'isTTY' in stream && stream.isTTY === true;

/** True where nobody reads on what is written. */
export const isReaderGone = (error: Error): boolean => 'code' in error && error.code === 'EPIPE';

/**
 * Writes and waits where the receiver is slow, so that a large export does not pile up in memory. A receiver that is gone
 * is no failure: work goes on without it.
 */
export async function write(stream: Writable, chunk: string | Uint8Array): Promise<void> {
  if (stream.write(chunk)) return;
  await new Promise<void>((resolve, reject) => {
    const settle = (error?: Error) => {
      stream.off('drain', settle).off('error', settle).off('close', settle);
      if (error && !isReaderGone(error)) reject(error);
      else resolve();
    };
    stream.once('drain', settle).once('error', settle).once('close', settle);
  });
}

/** Writes a line. */
export const writeLine = (stream: Writable, text: string): Promise<void> =>
  write(stream, `${text}\n`);
