import { z } from 'zod';
import type { ChartLook, CompareState, IndicatorState } from '../figure-addresses.js';
import type { ComparisonQuery } from '../library.js';
import type { SiteSettings } from '../settings.js';
import { type Language, languageOf } from '../strings/index.js';
import {
  between,
  type FieldOptions,
  fieldsFor,
  madeOnce,
  name,
  oneOf,
  parse,
  type Query,
  year,
} from './fields.js';

/** How much may be compared at once: more would be no page that a person can read. */
const COMPARE_LIMITS = { agencies: 20, years: 30, indicators: 10 } as const;

/** Reads what is to be compared. */
export function compareParameters(query: Query, settings: SiteSettings): CompareState {
  const options = fieldsFor(query, settings);
  const { agency, year, indicator } = parse(compareSchema(options), query, options);
  return { agencies: agency, years: year, indicators: indicator };
}

/** What the library is asked for a comparison; no year chosen means all. */
export const comparisonQuery = ({ years, ...rest }: CompareState): ComparisonQuery => ({
  ...rest,
  ...(years.length > 0 && { years }),
});

/** The parameters of a comparison, as a schema. */
export const compareSchema = madeOnce((options) => {
  const { agencies, years, indicators } = COMPARE_LIMITS;
  return z.object({
    agency: several(name(options).trim(), agencies, options),
    year: several(year(options), years, options),
    indicator: several(name(options), indicators, options),
  });
});

/** Reads what of an indicator is to be shown. */
export function indicatorParameters(query: Query, settings: SiteSettings): IndicatorState {
  const options = fieldsFor(query, settings);
  return parse(indicatorSchema(options), query, options);
}

/** The parameters of an indicator's page, as a schema. */
function indicatorSchema(options: FieldOptions) {
  return z.object({
    year: year(options).optional(),
    offset: between(0, options.settings.offsetLimit, options).default(0),
  });
}

/** What a chart is asked for: its subject as for a comparison, and its look. */
export interface ChartParameters extends CompareState {
  look: Required<ChartLook>;
  /** Of what the chart says by itself. */
  language: Language;
}

/** Reads which chart is to be drawn, and how. */
export function chartParameters(query: Query, settings: SiteSettings): ChartParameters {
  const options = fieldsFor(query, settings);
  const schema = compareSchema(options).extend({
    theme: oneOf(['light', 'dark'], options).default('light'),
    width: between(280, 1600, options).default(760),
  });
  const { agency, year, indicator, theme, width } = parse(schema, query, options);
  return {
    agencies: agency,
    years: year,
    indicators: indicator,
    look: { theme, width },
    language: languageOf(query),
  };
}

/** A parameter that may be given several times; the same value twice is one, an empty field none. */
function several<Item extends z.ZodType<string | number>>(
  item: Item,
  most: number,
  { messages }: FieldOptions,
) {
  const values = z.array(item).max(most, messages.repeats(most));
  const distinct = (given: unknown) => [
    ...new Set([given ?? []].flat().filter((value) => value !== '')),
  ];
  return z.preprocess(distinct, values);
}
