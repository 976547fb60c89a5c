import { THRESHOLDS } from '@nianbao/domain';
import type { StoredObservation } from '../ports.js';

/** How a share is called that was read together with its part: 市级受理占比. */
const SHARE_OF = '占比';

/** The share told right behind a figure: 工作信息1795条，占76.4%; or read together with it: 占总量的14.8%. */
export const shareBehind = (
  told: readonly StoredObservation[],
  figure: StoredObservation,
): StoredObservation | undefined =>
  told.find((one) => {
    const gap = (one.source.start ?? 0) - (figure.source.end ?? 0);
    const isClose = gap <= THRESHOLDS.shareBehind;
    const name = one.path.at(-1) ?? '';
    const isCalledSo = name === `${figure.path.at(-1)}${SHARE_OF}`;
    const isOfOther = name.endsWith(SHARE_OF) && !isCalledSo;
    const isBehind = one.source.block === figure.source.block && gap >= 0;
    return one.unit === '%' && isBehind && ((isClose && !isOfOther) || isCalledSo);
  });
