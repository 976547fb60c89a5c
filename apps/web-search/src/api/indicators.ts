import { SiteError } from '../http/errors.js';
import type { Site } from '../site.js';
import { bilingual } from '../strings/bilingual.js';
import { type Endpoint, endpoint } from './endpoint.js';
import { indicatorDetail, indicatorList } from './indicator-shapes.js';
import { none } from './pages.js';

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
        '一个指标：各表式里的位置、与什么可比、各机关各年的数、排名',
        'An indicator: its cells in each form, what it compares with, every figure, rankings',
      ),
      query: none,
      response: indicatorDetail,
      examples: ({ indicator }) => [{ path: { id: indicator } }],
      answer: async ({ path }) => {
        const detail = await library.indicator(path['id'] ?? '');
        if (!detail) throw new SiteError('indicator-unknown');
        return detail;
      },
    }),
  ];
}
