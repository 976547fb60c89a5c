/**
 * Which segments are merged, and when. Segments are sorted into tiers by size, each `growth` times
 * the one below; as many as `perTier` of one are merged with all that are smaller, and make one of
 * a higher tier. So a passage is merged once a tier, and few segments are ever searched.
 */
export interface MergePolicy {
  /** Passages of a segment of the lowest tier. */
  readonly floor: number;
  readonly growth: number;
  readonly perTier: number;
  /** A segment with a larger share of deleted passages is made anew. */
  readonly deletedShare: number;
  /** No merge makes a segment of more passages. */
  readonly most: number;
}

/** For reports: a few segments beside a large one, up to a hundred thousand reports in each. */
export const MERGE_POLICY: MergePolicy = {
  floor: 2_000,
  growth: 8,
  perTier: 8,
  deletedShare: 0.2,
  most: 2_000_000,
};

/** A segment as the policy sees it. */
interface Sized {
  /** Passages that are alive. */
  readonly size: number;
  /** Passages, dead or alive. */
  readonly slots: number;
}

/** The segments to merge now; none where all is as it should be. */
export function segmentsToMerge<Segment extends Sized>(
  segments: readonly Segment[],
  policy: MergePolicy = MERGE_POLICY,
): Segment[] {
  const rising = [...segments].sort((one, other) => one.size - other.size);
  return fullTier(rising, policy) ?? worn(rising, policy) ?? [];
}

/** The segments of the highest tier that is full, and all below, as many as fit. */
function fullTier<Segment extends Sized>(
  rising: readonly Segment[],
  policy: MergePolicy,
): Segment[] | undefined {
  const tiers = rising.map(({ size }) => tierOf(size, policy));
  for (const tier of [...new Set(tiers)].reverse()) {
    const last = tiers.lastIndexOf(tier);
    const ofTier = last - tiers.indexOf(tier) + 1;
    if (ofTier < policy.perTier) continue;
    const merged = fitting(rising.slice(0, last + 1), policy.most);
    if (merged.length > 1) return merged;
  }
  return undefined;
}

function tierOf(size: number, { floor, growth }: MergePolicy): number {
  return Math.max(0, Math.ceil(Math.log(Math.max(1, size) / floor) / Math.log(growth)));
}

function fitting<Segment extends Sized>(rising: readonly Segment[], most: number): Segment[] {
  let passages = 0;
  return rising.filter(({ size }) => {
    passages += size;
    return passages <= most;
  });
}

function worn<Segment extends Sized>(
  rising: readonly Segment[],
  { deletedShare }: MergePolicy,
): Segment[] | undefined {
  const found = rising.find(({ size, slots }) => slots - size > slots * deletedShare);
  return found && [found];
}
