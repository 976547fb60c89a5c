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
