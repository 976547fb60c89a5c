import { exportMediaType } from '@nianbao/library';
import { z } from 'zod';
import { SiteError } from '../http/errors.js';
import { listOf, name, oneOf, year } from '../http/fields.js';
import type { ExportRow, ReportSummary, SiteLibrary } from '../library.js';
import type { Site } from '../site.js';
import { bilingual } from '../strings/bilingual.js';
import { type Endpoint, endpoint, FileAnswer } from './endpoint.js';
import { pageOf, paging } from './pages.js';
import { type ReportFilter, reportsWhere } from './reports.js';
import { observationList } from './shapes.js';

const FILES = ['csv', 'xlsx', 'jsonl'] as const;
const FORMATS = ['json', ...FILES] as const;

interface Filter extends ReportFilter {
  report: readonly string[];
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
          format: oneOf(FORMATS, options).default('json'),
          ...paging(options),
        }),
      response: observationList,
      files: FILES.map(exportMediaType),
      examples: ({ report: { id } }) => [
        { query: { report: id, limit: 3 } },
        { query: { report: id, format: 'csv' } },
        { query: { report: id, format: 'xlsx' } },
      ],
      answer: async ({ query: { format, ...query }, url }) => {
        const reports = wanted(await library.reports(), query);
        const total = figuresIn(reports);
        if (format === 'json') {
          const observations = rowsOf(library, reports, query);
          return { ...pageOf(total, query, url), observations };
        }
        // A sheet is made in memory; the other formats are written as they are read.
        if (format === 'xlsx' && total > settings.sheetRows)
          throw new SiteError('export-too-large');
        const content = library.export({ format, reports: reports.map(({ id }) => id) });
        return new FileAnswer(`nianbao.${format}`, exportMediaType(format), content);
      },
    }),
  ];
}

/** In the order in which the library tells its figures. */
function wanted(all: readonly ReportSummary[], filter: Filter): ReportSummary[] {
  const reports = reportsWhere(all, filter);
  if (filter.report.length === 0) return reports;
  return reports.filter(({ id }) => filter.report.includes(id));
}

const figuresIn = (reports: readonly ReportSummary[]): number =>
  reports.reduce((sum, { observations }) => sum + observations, 0);

/** Whole reports before the page are passed over by their count: only those on the page are read. */
function rowsOf(
  library: SiteLibrary,
  reports: readonly ReportSummary[],
  { limit, offset }: { limit: number; offset: number },
): ExportRow[] {
  const rows: ExportRow[] = [];
  let position = 0;
  for (const { id, observations } of reports) {
    const start = Math.max(0, offset - position);
    position += observations;
    if (start >= observations) continue;
    rows.push(...[...library.rows({ reports: [id] })].slice(start, start + limit - rows.length));
    if (rows.length >= limit) break;
  }
  return rows;
}
