import { mergeSegments, type PassageIndex, Segment, segmentsToMerge } from '@nianbao/search';
import { laidOut, openSegment, type SegmentIdentity, segmentBytes } from './segment-bytes.js';
import { withThread } from './thread.js';

/** Passages that are merged here, in some milliseconds; starting a thread takes longer. */
const AT_ONCE = 10_000;

/** Merges segments into one; large ones in a thread, so that searches go on meanwhile. */
export async function mergeBeside(
  segments: readonly Segment[],
  identity: SegmentIdentity,
): Promise<PassageIndex> {
  const slots = segments.reduce((sum, segment) => sum + segment.slots, 0);
  if (slots <= AT_ONCE) return laidOut(mergeSegments(segments), identity);
  const sent = segments.map(({ index, deleted }) => ({ bytes: segmentBytes(index), deleted }));
  const job = { kind: 'merge' as const, identity, segments: sent };
  return openSegment(await withThread((thread) => thread.run(job)), identity);
}

/** Segments just made, merged as the policy says until there is nothing more to merge. */
export async function mergedByPolicy(
  built: readonly PassageIndex[],
  identity: SegmentIdentity,
): Promise<PassageIndex[]> {
  let segments = built.map((index) => new Segment(index));
  for (;;) {
    const chosen = segmentsToMerge(segments);
    if (chosen.length === 0) return segments.map(({ index }) => index);
    const index = await mergeBeside(chosen, identity);
    segments = [...segments.filter((segment) => !chosen.includes(segment)), new Segment(index)];
  }
}
