import { z } from 'zod';
import { SiteError } from '../http/errors.js';
import { year } from '../http/fields.js';
import type { IndicatorDetail } from '../library.js';
import type { Site } from '../site.js';
import { bilingual } from '../strings/bilingual.js';
import { type Endpoint, endpoint } from './endpoint.js';
import { indicatorList, indicatorPage } from './indicator-shapes.js';
import { none, pageOf, paging } from './pages.js';

/** What can be asked for across forms, and what the library has of it. */
export function indicatorEndpoints({ library }: Site): Endpoint[] {
  return [
    endpoint({
      path: '/indicators',
      id: 'listIndicators',
      summary: bilingual(
        '列出全部指标，按主题分组，并说明库里有多少',
        'Lists every indicator by subject, with how much the library has of it',
      ),
      query: none,
      response: indicatorList,
      examples: () => [{}],
      answer: async () => ({ groups: await library.indicators() }),
    }),
    endpoint({
      path: '/indicators/{id}',
      id: 'getIndicator',
      summary: bilingual(
        '一个指标：各表式里的位置、与什么可比、各机关各年的数、排名；数和名次都分页，可只取一年',
        'An indicator: its cells in each form, what it compares with, figures and rankings, both in pages, of one year if asked for',
      ),
      query: (options) => z.object({ year: year(options).optional(), ...paging(options) }),
      response: indicatorPage,
      examples: ({ indicator, report }) => [
        { path: { id: indicator } },
        { path: { id: indicator }, query: { year: report.year, limit: 10 } },
      ],
      answer: async ({ path, query, url }) => {
        const detail = await library.indicator(path['id'] ?? '');
        if (!detail) throw new SiteError('indicator-unknown');
        return { ...pageOf(wanted(detail, query.year).length, query, url), ...cut(detail, query) };
      },
    }),
  ];
}

interface Page {
  year?: number | undefined;
  limit: number;
  offset: number;
}

const wanted = ({ figures }: IndicatorDetail, year: number | undefined) =>
  figures.filter((figure) => year === undefined || figure.year === year);

/** The figures of the page, and of each ranking its places on the page. */
function cut(detail: IndicatorDetail, { year, limit, offset }: Page): IndicatorDetail {
  const onPage = <Item>(items: readonly Item[]) => items.slice(offset, offset + limit);
  const rankings = detail.rankings.filter((ranking) => year === undefined || ranking.year === year);
  return {
    ...detail,
    figures: onPage(wanted(detail, year)),
    rankings: rankings.map((ranking) => ({ ...ranking, places: onPage(ranking.places) })),
  };
}
