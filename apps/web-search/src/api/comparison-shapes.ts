/** What the API answers about comparisons, as schemas. */
import { z } from 'zod';
import type { Comparison } from '../library.js';
import { indicatorFigure } from './indicator-shapes.js';

const change = z.object({
  since: z.int(),
  difference: z.number(),
  growth: z
    .number()
    .nullable()
    .describe('In percent; null where the earlier value is not above 0.'),
});

const point = z.object({
  year: z.int(),
  figure: indicatorFigure.nullable(),
  hasReport: z.boolean(),
  break: z
    .string()
    .nullable()
    .describe('Why the figure does not compare with what stands before it.'),
  change: change
    .nullable()
    .describe('Against the last year before it that has a number and compares.'),
  gap: z
    .number()
    .nullable()
    .describe('How much more than the first body of the comparison in the same year.'),
});

/** `GET /compare` */
export const comparisonShape = z.object({
  indicators: z.array(z.object({ id: z.string(), label: z.string(), unit: z.string() })),
  agencies: z.array(z.string()),
  years: z.array(z.int()),
  series: z.array(z.object({ indicator: z.string(), agency: z.string(), points: z.array(point) })),
  apart: z
    .array(z.string())
    .describe(
      'Indicators for which some bodies are counted otherwise than others in the same years.',
    ),
  unknown: z.object({ indicators: z.array(z.string()), agencies: z.array(z.string()) }),
}) satisfies z.ZodType<Comparison>;
