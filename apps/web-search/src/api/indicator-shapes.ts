/** What the API answers about indicators, as schemas. */
import { findingSchema, observationSchema } from '@nianbao/library';
import { z } from 'zod';
import type { IndicatorDetail, IndicatorFigure, IndicatorGroup } from '../library.js';
import { page } from './shapes.js';

const { status, derivation } = observationSchema.shape;
const count = z.int().nonnegative();
const years = z.object({ first: z.int(), last: z.int() });

const summary = z.object({
  id: z.string(),
  label: z.string(),
  unit: z.string(),
  reports: count,
  agencies: count,
  years: years.nullable(),
});

const group = z.object({
  id: z.string(),
  label: z.string(),
  indicators: z.array(summary),
}) satisfies z.ZodType<IndicatorGroup>;

/** An indicator of one body and year. */
export const indicatorFigure = z.object({
  agency: z.string(),
  year: z.int(),
  report: z.string(),
  form: z.string().nullable(),
  value: z.number().nullable().describe('Null unless every cell has a number.'),
  unit: z.string(),
  status,
  derivation,
  approximate: z.boolean(),
  cells: z.array(
    z.object({
      observation: z.string(),
      path: z.array(z.string()),
      column: z.string().nullable(),
      value: z.number().nullable(),
      status,
      text: z.string(),
    }),
  ),
  doubts: z.array(findingSchema).exactOptional(),
}) satisfies z.ZodType<IndicatorFigure>;

const form = z.object({
  id: z.string(),
  title: z.string(),
  document: z.string(),
  years: z.object({ first: z.int(), last: z.int().nullable() }),
  cells: z.array(
    z.object({
      path: z.array(z.string()),
      column: z.string().nullable(),
      unit: z.string().nullable(),
    }),
  ),
});

const ranking = z.object({
  year: z.int(),
  unit: z.string(),
  forms: z.array(z.string()),
  places: z.array(z.object({ rank: z.int().positive(), figure: indicatorFigure })),
});

/** `GET /indicators` */
export const indicatorList = z.object({ groups: z.array(group) });

const indicatorDetail = summary.extend({
  group: z.object({ id: z.string(), label: z.string() }),
  synonyms: z.array(z.string()),
  forms: z.array(form),
  breaks: z.array(z.object({ between: z.tuple([z.string(), z.string()]), note: z.string() })),
  figures: z.array(indicatorFigure),
  rankings: z.array(ranking),
}) satisfies z.ZodType<IndicatorDetail>;

/** `GET /indicators/{id}`: figures in pages, and of each ranking the places from as far. */
export const indicatorPage = indicatorDetail.extend(page);
