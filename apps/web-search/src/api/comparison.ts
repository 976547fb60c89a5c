import { exportMediaType } from '@nianbao/library';
import { COMPARISON_FORMATS } from '../figure-addresses.js';
import { oneOf } from '../http/fields.js';
import { compareSchema, comparisonQuery } from '../http/figure-parameters.js';
import type { Site } from '../site.js';
import { bilingual } from '../strings/bilingual.js';
import { comparisonShape } from './comparison-shapes.js';
import { type Endpoint, endpoint, FileAnswer } from './endpoint.js';

/** Bodies × years × indicators. */
export function comparisonEndpoints({ library }: Site): Endpoint[] {
  return [
    endpoint({
      path: '/compare',
      id: 'compare',
      summary: bilingual(
        '几个机关、几年、几个指标并排：数、增减、口径变化；也可取 CSV、XLSX 文件',
        'Bodies, years and indicators side by side: figures, changes, breaks; also as a CSV or XLSX file',
      ),
      query: (options) =>
        compareSchema(options).extend({
          format: oneOf(['json', ...COMPARISON_FORMATS], options).default('json'),
        }),
      response: comparisonShape,
      files: COMPARISON_FORMATS.map(exportMediaType),
      examples: ({ indicator, report: { agency } }) => [
        { query: { indicator, agency } },
        { query: { indicator, agency, format: 'csv' } },
      ],
      answer: async ({ query: { format, agency, year, indicator } }) => {
        const query = comparisonQuery({ agencies: agency, years: year, indicators: indicator });
        if (format === 'json') return library.compare(query);
        const bytes = await library.exportComparison(format, query);
        return new FileAnswer(`nianbao-compare.${format}`, exportMediaType(format), [bytes]);
      },
    }),
  ];
}
