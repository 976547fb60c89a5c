import type { Chart } from '@nianbao/chart';
import type { Indicator, Ranking } from '../library.js';
import { catalogueOf } from '../strings/index.js';

/** Charts speak Chinese on every page: their bodies and indicators do. */
const t = catalogueOf('zh-CN');

/** Bars that can be taken in at a glance. */
const MOST_BARS = 20;

/** The first places of a ranking as lying bars. */
export function rankingChart({ label }: Indicator, ranking: Ranking): Chart {
  const { year, unit, places } = ranking;
  return {
    kind: 'bar',
    title: `${t.compare.yearOf(year)}${label}`,
    unit,
    series: [
      {
        name: label,
        points: places.slice(0, MOST_BARS).map(({ figure }) => ({
          label: figure.agency,
          value: figure.value,
        })),
      },
    ],
    note: t.compare.source,
  };
}
