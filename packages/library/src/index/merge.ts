import { join } from 'node:path';
import { mergeSegments, type PassageIndex, Segment, segmentsToMerge } from '@nianbao/search';
import type { SentSegment } from './jobs.js';
import { laidOut, readSegment, type SegmentIdentity, segmentBytes } from './segment-bytes.js';
import { withThread } from './thread.js';
import { inWorkFolder } from './work-folder.js';

/** Passages that are merged here, in some milliseconds; starting a thread takes longer. */
const AT_ONCE = 10_000;

/** What segments are made with, and the folder of the index, where it is kept. */
export interface Making {
  identity: SegmentIdentity;
  folder: string | undefined;
}

/** Merges segments into one; large ones in a thread and in a file, so that searches go on meanwhile. */
export async function mergeBeside(
  segments: readonly Segment[],
  { identity, folder }: Making,
): Promise<PassageIndex> {
  const slots = segments.reduce((sum, segment) => sum + segment.slots, 0);
  if (slots <= AT_ONCE) return laidOut(mergeSegments(segments), identity);
  const sent = segments.map(({ index, deleted }) => ({ bytes: segmentBytes(index), deleted }));
  return inWorkFolder(folder, async (work) => {
    const to = join(work, 'merged');
    await mergeInThread(sent, identity, to);
    return readSegment(to, identity);
  });
}

/** Merges segments into a file; tells how many passages the new one has. */
export const mergeInThread = (
  segments: readonly SentSegment[],
  identity: SegmentIdentity,
  to: string,
): Promise<number> => withThread((thread) => thread.run({ kind: 'merge', identity, segments, to }));

/** Segments just made, merged as the policy says until there is nothing more to merge. */
export async function mergedByPolicy<One extends { size: number; slots: number }>(
  built: readonly One[],
  merge: (chosen: readonly One[]) => Promise<One>,
): Promise<One[]> {
  let segments = [...built];
  for (;;) {
    const chosen = segmentsToMerge(segments);
    if (chosen.length === 0) return segments;
    try {
      const merged = await merge(chosen);
      segments = [...segments.filter((segment) => !chosen.includes(segment)), merged];
    } catch {
      // They are searched as they are.
      return segments;
    }
  }
}

/** The same for segments in memory. */
export async function mergedInMemory(
  built: readonly PassageIndex[],
  making: Making,
): Promise<PassageIndex[]> {
  const segments = await mergedByPolicy(
    built.map((index) => new Segment(index)),
    async (chosen) => new Segment(await mergeBeside(chosen, making)),
  );
  return segments.map(({ index }) => index);
}
