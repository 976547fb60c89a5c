import { exportMediaType } from '@nianbao/library';
import { z } from 'zod';
import { SiteError } from '../http/errors.js';
import { listOf, name, oneOf, year } from '../http/fields.js';
import type { ExportFilter, ExportRow } from '../library.js';
import { formOf } from '../pages/reports/listed.js';
import type { Site } from '../site.js';
import { bilingual } from '../strings/bilingual.js';
import { type Endpoint, endpoint, FileAnswer } from './endpoint.js';
import { pageOf, paging } from './pages.js';
import { observationList } from './shapes.js';

const FILES = ['csv', 'xlsx', 'jsonl'] as const;
const FORMATS = ['json', ...FILES] as const;

const KINDS = ['table', 'narrative'] as const satisfies readonly ExportRow['kind'][];
const STATUSES = [
  'reported',
  'blank',
  'mark',
  'unreadable',
] as const satisfies readonly ExportRow['status'][];

/** Which figures; a list that is empty admits all. */
interface Filter {
  report: readonly string[];
  year: readonly number[];
  agency: readonly string[];
  form: readonly string[];
  indicator: readonly string[];
  status: readonly (typeof STATUSES)[number][];
  kind?: (typeof KINDS)[number] | undefined;
}

/** The figures of the library, in pages or as a file. */
export function observationEndpoints({ library, settings }: Site): Endpoint[] {
  return [
    endpoint({
      path: '/observations',
      id: 'listObservations',
      summary: bilingual(
        '列出数字，一行一个；也可取 CSV、XLSX、JSON 行文件',
        'Lists the figures, one a row; also as a CSV, XLSX or JSON lines file',
      ),
      query: (options) =>
        z.object({
          report: listOf(name(options), options),
          year: listOf(year(options), options),
          agency: listOf(name(options), options),
          form: listOf(name(options), options),
          indicator: listOf(name(options), options),
          kind: oneOf(KINDS, options).optional(),
          status: listOf(oneOf(STATUSES, options), options),
          format: oneOf(FORMATS, options).default('json'),
          ...paging(options),
        }),
      response: observationList,
      files: FILES.map(exportMediaType),
      examples: ({ report: { id, agency, year }, indicator }) => [
        { query: { report: id, limit: 3 } },
        { query: { indicator, limit: 3 } },
        { query: { agency, year, kind: 'narrative', limit: 3 } },
        { query: { report: id, status: 'blank' } },
        { query: { report: id, format: 'csv' } },
        { query: { report: id, format: 'xlsx' } },
      ],
      answer: async ({ query: { format, limit, offset, ...query }, url }) => {
        const filter = asFilter(query);
        if (format === 'json') {
          const { total, rows } = await library.observations(filter, { limit, offset });
          return { ...pageOf(total, { limit, offset }, url), observations: rows };
        }
        // A sheet is made in memory; the other formats are written as they are read.
        if (format === 'xlsx') {
          const { total } = await library.observations(filter, { limit: 0, offset: 0 });
          if (total > settings.sheetRows) throw new SiteError('export-too-large');
        }
        const content = library.export({ format, ...filter });
        return new FileAnswer(`nianbao.${format}`, exportMediaType(format), content);
      },
    }),
  ];
}

/** What a request asks for, as the library takes it. */
function asFilter(query: Filter): ExportFilter {
  const { report, year, agency, form, indicator, status, kind } = query;
  return {
    ...(report.length > 0 && { reports: report }),
    ...(year.length > 0 && { years: year }),
    ...(agency.length > 0 && { agencies: agency }),
    ...(form.length > 0 && { forms: form.map(formOf) }),
    ...(indicator.length > 0 && { indicators: indicator }),
    ...(status.length > 0 && { statuses: status }),
    ...(kind !== undefined && { kind }),
  };
}
