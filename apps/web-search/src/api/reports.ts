import { z } from 'zod';
import { REPORT_STATES, REPORTS_ORDERS, type ReportsState } from '../addresses.js';
import { listOf, name, oneOf, year } from '../http/fields.js';
import type { ReportSummary } from '../library.js';
import { chooseReports, NO_FORM } from '../pages/reports/choose.js';
import type { Site } from '../site.js';
import { bilingual } from '../strings/bilingual.js';
import { type Endpoint, endpoint, FileAnswer } from './endpoint.js';
import { none, pageOf, paging } from './pages.js';
import { report, reportList } from './shapes.js';

/** Which reports; a list that is empty admits all. */
export interface ReportFilter {
  year: readonly number[];
  agency: readonly string[];
  form: readonly string[];
}

/** What a list may be narrowed and ordered by beside that. */
interface ListChoices {
  name?: string | undefined;
  state?: ReportsState['state'];
  sort: NonNullable<ReportsState['order']>;
}

/** The reports that a filter admits. */
export const reportsWhere = (
  reports: readonly ReportSummary[],
  { year, agency, form }: ReportFilter,
): ReportSummary[] =>
  reports.filter(
    (one) =>
      admits(year, one.year) && admits(agency, one.agency) && admits(form, one.form ?? NO_FORM),
  );

/** The reports as the page of the library lists them: by part of a name, by state, in an order. */
const listed = (
  reports: readonly ReportSummary[],
  { name, state, sort, ...filter }: ReportFilter & ListChoices,
): readonly ReportSummary[] => {
  const choices: ReportsState = {
    order: sort,
    ...(name !== undefined && { agency: name }),
    ...(state !== undefined && { state }),
  };
  return chooseReports(reportsWhere(reports, filter), choices);
};

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
        const all = listed(await library.reports(), query);
        const reports = all.slice(query.offset, query.offset + query.limit);
        return { ...pageOf(all.length, query, url), reports };
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

function admits<Value>(wanted: readonly Value[], value: Value): boolean {
  return wanted.length === 0 || wanted.includes(value);
}
