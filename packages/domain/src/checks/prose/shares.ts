import { stated } from '../../findings/state.js';
import type { Finding } from '../../schemas/finding.js';
import type { Observation } from '../../schemas/observation.js';
import { referenceTo, rowName } from '../references.js';
import { between, endOf, isShare, opensList, startOf } from './told.js';

/** Characters between a figure and 占76.4% that still tie them together. */
const NEAR = 6;
/** What says that a percentage is a share of the figure in front of it. */
const SHARE_OF = /占|比重|比例|[（(]\s*$/;

interface Claim {
  part: Observation;
  share: Observation;
  /** Figures before the part in the same paragraph and unit, any of which may be meant. */
  earlier: Observation[];
  /** Those among them whose parts the words take apart. */
  wholes: Observation[];
}

function claims(paragraph: Observation[], text: string): Claim[] {
  return paragraph.flatMap((share, index) => {
    const part = paragraph[index - 1];
    if (!part || !isShare(share) || isShare(part) || part.value === null) return [];
    if (startOf(share) - endOf(part) > NEAR || share.approximate || part.approximate) return [];
    if (!SHARE_OF.test(between(text, part, share))) return [];
    const earlier = paragraph
      .slice(0, index - 1)
      .filter((one) => one.unit === part.unit && (one.value ?? 0) >= (part.value as number));
    const wholes = earlier.filter((one) => opensList(between(text, one, part)));
    return wholes.length > 0 ? [{ part, share, earlier, wholes }] : [];
  });
}

const decimals = (value: number): number => (String(value).split('.')[1] ?? '').length;

/** True if the share follows from the parts, rounded or cut off as printed. */
function follows(part: number, whole: number, share: number): boolean {
  const exact = (part / whole) * 100;
  return Math.abs(exact - share) < 10 ** -decimals(share) + 1e-9;
}

/** Shares that do not follow from the figures told beside them. */
export function wrongShares(paragraph: Observation[], text: string): Finding[] {
  return claims(paragraph, text)
    .filter(
      ({ part, share, earlier }) =>
        !earlier.some((whole) =>
          follows(part.value as number, whole.value as number, share.value as number),
        ),
    )
    .filter(({ wholes }) => wholes.length === 1)
    .map(({ part, share, wholes: [whole] }) => ({
      ...stated('share-differs', {
        part: rowName(part),
        value: part.value as number,
        unit: part.unit,
        share: share.value as number,
        whole: whole?.value as number,
        computed: Math.round(((part.value as number) / (whole?.value as number)) * 10_000) / 100,
      }),
      figures: [part, share, whole as Observation].map(referenceTo),
      where: part.path[0] as string,
    }));
}
