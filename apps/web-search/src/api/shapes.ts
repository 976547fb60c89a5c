/** What the API answers, as schemas: the source of its document, and held against every answer in tests. */
import { findingSchema, observationSchema, reportSchema } from '@nianbao/library';
import { z } from 'zod';
import type {
  Answer,
  ExportRow,
  ReportSummary,
  SearchResult,
  StoredReport,
  Suggestion,
} from '../library.js';

const count = z.int().nonnegative();

/** Where a list goes on. */
export const page = {
  total: count.describe('How many there are in all.'),
  limit: count,
  offset: count,
  next: z.string().nullable().describe('Address of the next page; null on the last.'),
};

const answerValue = z.object({
  value: z.number(),
  unit: z.string().nullable(),
  agency: z.string(),
  year: z.int(),
  label: z.string(),
  operation: z.enum([
    'value',
    'sum',
    'difference',
    'share',
    'growth',
    'ratio',
    'mean',
    'max',
    'min',
    'count',
  ]),
  approximate: z.boolean().exactOptional(),
  observation: z
    .string()
    .exactOptional()
    .describe('The figure in its report; none where computed.'),
});

const evidence = z.object({
  report: z.string(),
  agency: z.string(),
  year: z.int(),
  section: z.string(),
  kind: z.enum(['table', 'text']),
  quote: z.string().describe('Printed text.'),
  anchor: z.string().describe('Anchor of the place on the page of the report, without #.'),
});

/** `GET /ask` */
export const answer = z.object({
  question: z.string(),
  status: z.enum(['answered', 'no_data', 'clarify', 'out_of_scope']),
  answer: z.string(),
  values: z.array(answerValue).describe('The direct answer first, then what it was computed from.'),
  evidence: z.array(evidence),
  notes: z.array(z.string()),
  options: z.array(z.string()).describe('Questions to choose from, each complete.'),
  next: z.array(z.string()),
  understood: z.string(),
}) satisfies z.ZodType<Answer>;

const facet = z.record(z.string(), count);

const hit = z.object({
  report: z.string(),
  agency: z.string(),
  year: z.int(),
  section: z.string(),
  passage: z.string(),
  text: z.string(),
  highlights: z.array(z.tuple([count, count])).describe('UTF-16 stretches of the text.'),
  score: z.number(),
  place: z.object({ section: z.string(), block: count, start: count, end: count }),
});

/** `GET /search` */
export const searchResult = z.object({
  total: count,
  tookMs: z.number(),
  hits: z.array(hit),
  facets: z.object({ year: facet, agency: facet, form: facet }),
}) satisfies z.ZodType<SearchResult>;

const suggestion = z.object({
  kind: z.enum(['indicator', 'agency']),
  id: z.string(),
  name: z.string(),
  question: z.string(),
}) satisfies z.ZodType<Suggestion>;

/** `GET /suggest` */
export const suggestions = z.object({ suggestions: z.array(suggestion) });

const reportSummary = z.object({
  id: z.string(),
  agency: z.string(),
  year: z.int(),
  form: z.string().nullable(),
  title: z.string(),
  status: z.enum(['ok', 'partial']),
  ingestedAt: z.iso.datetime(),
  document: z.object({
    sha256: z.string(),
    name: z.string(),
    mediaType: z.string(),
    bytes: count,
    url: z.string().exactOptional(),
  }),
  sections: count,
  observations: count,
  printed: z.string().describe('The name of the body as the report prints it.'),
  unreadable: count,
  findings: count,
}) satisfies z.ZodType<ReportSummary>;

/** `GET /reports` */
export const reportList = z.object({ ...page, reports: z.array(reportSummary) });

/** `GET /reports/{id}` */
export const report = reportSchema.extend({
  observations: z.array(observationSchema),
  findings: z.array(findingSchema),
  status: z.enum(['ok', 'partial']),
  ingestedAt: z.iso.datetime(),
}) satisfies z.ZodType<StoredReport>;

const observation = z.object({
  report: z.string(),
  agency: z.string(),
  year: z.int(),
  form: z.string().nullable(),
  kind: observationSchema.shape.kind,
  path: z.array(z.string()),
  column: z.string().nullable(),
  value: z.number().nullable().describe('Null unless the status is reported; a blank is not 0.'),
  unit: z.string().nullable(),
  status: observationSchema.shape.status,
  derivation: observationSchema.shape.derivation,
  approximate: z.boolean(),
  clause: z.string().nullable(),
  source: observationSchema.shape.source,
}) satisfies z.ZodType<ExportRow>;

/** `GET /observations` */
export const observationList = z.object({ ...page, observations: z.array(observation) });

/** Whatever cannot be done, by RFC 9457. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  instance: z.string(),
  errors: z.array(z.object({ parameter: z.string(), detail: z.string() })).exactOptional(),
});
