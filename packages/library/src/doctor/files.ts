import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import type { IndexKeeper } from '../index/keeper.js';
import { leftovers } from '../index/leftovers.js';
import { type Problem, problem } from './problem.js';

/** Files that a process which was ended left behind. */
export function leftoverProblems(folder: string, mend: boolean): Problem[] {
  return leftovers(folder).map((path) => {
    if (mend) rmSync(path, { force: true });
    const message = `留有写到一半的临时文件 ${basename(path)}，可以删除。`;
    return { ...problem('leftover-file', message), mended: mend };
  });
}

const SNAPSHOT = {
  damaged: problem('snapshot-damaged', '检索索引文件已损坏，可以从库中重新建立。'),
  old: problem('snapshot-old', '检索索引文件缺失或不是库现在的内容，可以从库中重新建立。'),
} as const;

/** The snapshot of the passage index, which holds nothing that the store does not. */
export function snapshotProblems(keeper: IndexKeeper, mend: boolean): Problem[] {
  const state = keeper.snapshotState();
  if (state === 'current') return [];
  if (mend) keeper.refresh();
  return [{ ...SNAPSHOT[state], mended: mend && keeper.snapshotState() === 'current' }];
}
