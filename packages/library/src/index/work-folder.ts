import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { temporaryBeside } from './atomic-file.js';

/**
 * Does some work with a folder for files that only the work needs: inside the folder of the index, from where they are
 * cleared away when this process is killed, or among the temporary files where that one is not to be written.
 */
export async function inWorkFolder<Result>(
  index: string | undefined,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const { folder, done } = await made(index);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
    done();
  }
}

async function made(index: string | undefined): Promise<{ folder: string; done: () => void }> {
  if (index === undefined) return amongTemporary();
  const { temporary, done } = temporaryBeside(join(index, 'work'));
  try {
    await mkdir(temporary, { recursive: true });
    return { folder: temporary, done };
  } catch {
    done();
    return amongTemporary();
  }
}

const amongTemporary = async () => ({
  folder: await mkdtemp(join(tmpdir(), 'nianbao-index-')),
  done: () => undefined,
});
