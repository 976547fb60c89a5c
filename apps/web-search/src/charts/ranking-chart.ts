import type { Chart } from '@nianbao/chart';
import { wordsIn } from '../html/words.js';
import type { Indicator, Ranking } from '../library.js';
import { catalogueOf, type Language } from '../strings/index.js';

/** Bars that can be taken in at a glance. */
const MOST_BARS = 20;

/** The first places of a ranking as lying bars. */
export function rankingChart(indicator: Indicator, ranking: Ranking, language: Language): Chart {
  const { year, unit, places } = ranking;
  const { compare } = catalogueOf(language);
  const label = wordsIn(language, indicator.label);
  return {
    kind: 'bar',
    language,
    title: compare.inYear(label, year),
    unit: wordsIn(language, unit),
    series: [
      {
        name: label,
        points: places.slice(0, MOST_BARS).map(({ figure }) => ({
          label: figure.agency,
          value: figure.value,
        })),
      },
    ],
    note: compare.source,
  };
}
