import { z } from 'zod';
import {
  REPORT_STATES,
  REPORTS_ORDERS,
  type ReportState,
  type ReportsOrder,
} from '../addresses.js';
import { listOf, name, oneOf, year } from '../http/fields.js';
import type { ReportsQuery } from '../library.js';
import { formOf } from '../pages/reports/listed.js';
import type { Site } from '../site.js';
import { bilingual } from '../strings/bilingual.js';
import { type Endpoint, endpoint, FileAnswer } from './endpoint.js';
import { none, pageOf, paging } from './pages.js';
import { report, reportList } from './shapes.js';

/** Which reports, in which order, and which of them. */
interface Asked {
  year: readonly number[];
  agency: readonly string[];
  form: readonly string[];
  name?: string | undefined;
  state?: ReportState | undefined;
  sort: ReportsOrder;
  limit: number;
  offset: number;
}

/** The reports of the library. */
export function reportEndpoints({ library }: Site): Endpoint[] {
  return [
    endpoint({
      path: '/reports',
      id: 'listReports',
      summary: bilingual('列出收录的年报，可分页、筛选', 'Lists the reports, in pages, filtered'),
      query: (options) =>
        z.object({
          year: listOf(year(options), options),
          agency: listOf(name(options), options),
          form: listOf(name(options), options),
          name: name(options).trim().optional(),
          state: oneOf(REPORT_STATES, options).optional(),
          sort: oneOf(REPORTS_ORDERS, options).default(REPORTS_ORDERS[0]),
          ...paging(options),
        }),
      response: reportList,
      examples: ({ report: { year, agency } }) => [
        { query: { limit: 2 } },
        { query: { year, agency } },
        { query: { state: 'findings', sort: 'newest' } },
      ],
      answer: async ({ query, url }) => {
        const { total, reports } = await library.reportsPage(asQuery(query));
        return { ...pageOf(total, query, url), reports };
      },
    }),
    endpoint({
      path: '/reports/{id}',
      id: 'getReport',
      summary: bilingual(
        '一份年报的全部：章节、数字、核查发现',
        'A report, whole: sections, figures, findings',
      ),
      query: none,
      response: report,
      examples: ({ report: { id } }) => [{ path: { id } }],
      answer: async ({ path }) => library.report(path['id'] ?? ''),
    }),
    endpoint({
      path: '/reports/{id}/document',
      id: 'getDocument',
      summary: bilingual(
        '读入的原文件，原样下载',
        'The file that the report was read from, as it came',
      ),
      query: none,
      response: z.never(),
      files: ['application/octet-stream'],
      examples: ({ report: { id } }) => [{ path: { id } }],
      answer: async ({ path }) => {
        const document = await library.document(path['id'] ?? '');
        return new FileAnswer(document.name, document.mediaType, [document.content]);
      },
    }),
  ];
}

/** What a request asks for, as the library takes it; a list that is empty admits all. */
function asQuery({ year, agency, form, sort, name, state, limit, offset }: Asked): ReportsQuery {
  return {
    ...(year.length > 0 && { years: year }),
    ...(agency.length > 0 && { agencies: agency }),
    ...(form.length > 0 && { forms: form.map(formOf) }),
    ...(name !== undefined && { name }),
    ...(state !== undefined && { state }),
    ...{ order: sort, limit, offset },
  };
}
