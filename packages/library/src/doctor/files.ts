import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import type { IndexKeeper } from '../index/keeper.js';
import { leftovers } from '../index/leftovers.js';
import { type Problem, problem } from './problem.js';

/** Files that a process which was ended left behind. */
export function leftoverProblems(folder: string, mend: boolean): Problem[] {
  return leftovers(folder).map((path) => {
    if (mend) rmSync(path, { recursive: true, force: true });
    const message = `留有写到一半或不再使用的文件 ${basename(path)}，可以删除。`;
    return { ...problem('leftover-file', message), mended: mend };
  });
}

const INDEX = {
  damaged: problem('snapshot-damaged', '检索索引已损坏，可以从库中重新建立损坏的部分。'),
  old: problem('snapshot-old', '检索索引缺失或不是库现在的内容，可以从库中补齐。'),
} as const;

/** The passage index, which holds nothing that the store does not. */
export async function indexProblems(keeper: IndexKeeper, mend: boolean): Promise<Problem[]> {
  const state = keeper.keptState();
  if (state === 'current') return [];
  if (mend) await kept(keeper);
  return [{ ...INDEX[state], mended: mend && keeper.keptState() === 'current' }];
}

/** Brings the index in step with the store and waits until it is on the disk. */
export async function kept(keeper: IndexKeeper): Promise<void> {
  await keeper.refresh();
  await keeper.settled();
}
