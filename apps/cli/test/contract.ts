import { z } from 'zod';

/** The shapes that other programs rely on, word for word. */

const finding = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
});

export const outcomeShape = z.object({
  file: z.string(),
  status: z.enum(['ok', 'partial', 'failed', 'unchanged']),
  report: z.string().nullable(),
  agency: z.string().nullable(),
  year: z.int().nullable(),
  form: z.string().nullable(),
  sections: z.int(),
  observations: z.int(),
  findings: z.array(finding),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});

export const answerShape = z.object({
  question: z.string(),
  status: z.enum(['answered', 'no_data', 'clarify', 'out_of_scope']),
  answer: z.string(),
  values: z.array(
    z.object({
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
    }),
  ),
  evidence: z.array(
    z.object({
      report: z.string(),
      agency: z.string(),
      year: z.int(),
      section: z.string(),
      kind: z.string(),
      quote: z.string(),
    }),
  ),
  notes: z.array(z.string()),
  options: z.array(z.string()),
});

export const searchShape = z.object({
  total: z.int(),
  tookMs: z.number(),
  hits: z.array(
    z.object({
      report: z.string(),
      agency: z.string(),
      year: z.int(),
      section: z.string(),
      passage: z.string(),
      text: z.string(),
      highlights: z.array(z.tuple([z.int(), z.int()])),
      score: z.number(),
    }),
  ),
  facets: z.object({
    year: z.record(z.string(), z.int()),
    agency: z.record(z.string(), z.int()),
  }),
});

export const findingShape = finding.extend({
  figures: z.array(
    z.object({
      path: z.array(z.string()),
      column: z.string().nullable(),
      value: z.number().nullable(),
    }),
  ),
  where: z.string(),
});

export const exportShape = z.object({
  report: z.string(),
  agency: z.string(),
  year: z.int(),
  form: z.string().nullable(),
  kind: z.enum(['table', 'narrative']),
  path: z.array(z.string()),
  column: z.string().nullable(),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  status: z.string(),
  derivation: z.string(),
  source: z.unknown(),
});
