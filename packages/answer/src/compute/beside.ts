import { THRESHOLDS } from '@nianbao/domain';
import type { StoredObservation } from '../ports.js';

/** The share told right behind a figure: 工作信息1795条，占76.4%. */
export const shareBehind = (
  told: readonly StoredObservation[],
  figure: StoredObservation,
): StoredObservation | undefined =>
  told.find(
    (one) =>
      one.unit === '%' &&
      one.source.block === figure.source.block &&
      (one.source.start ?? 0) >= (figure.source.end ?? 0) &&
      (one.source.start ?? 0) - (figure.source.end ?? 0) <= THRESHOLDS.shareBehind,
  );

/** The nearest larger figure of the same unit told in front: the whole that a part belongs to. */
export const wholeInFront = (
  told: readonly StoredObservation[],
  part: StoredObservation,
): StoredObservation | undefined =>
  told
    .filter(
      (one) =>
        one.unit === part.unit &&
        one.source.block === part.source.block &&
        (one.source.start ?? 0) < (part.source.start ?? 0) &&
        (one.value ?? 0) > (part.value ?? 0),
    )
    .find((one) => /其中|包括/.test(betweenMarks(told, one)));

/** Clauses from that figure on, up to the next one. */
const betweenMarks = (told: readonly StoredObservation[], one: StoredObservation): string => {
  const next = told.find((other) => (other.source.start ?? 0) > (one.source.end ?? 0));
  return next?.clause ?? '';
};
