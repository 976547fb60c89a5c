/** What is said of figures told in the prose. */
import { z } from 'zod';
import { message } from './message.js';
import { amount, named, quoted, said } from './said.js';

const unit = z.string().nullable();

/** The messages about the prose. */
export const PROSE_MESSAGES = {
  'narrative-differs': message({
    parameters: z.object({
      clause: z.string(),
      told: z.number(),
      unit,
      label: z.string(),
      printed: z.number(),
      printedUnit: z.string(),
      /** What was carried in and may be counted with it. */
      carried: z.object({ value: z.number(), unit: z.string() }).nullable(),
    }),
    chinese: ({ clause, told, unit, label, printed, printedUnit, carried }) =>
      `正文与表不一致：正文写“${clause}”（${told}${unit ?? ''}），表中${label}为${printed}${printedUnit}。${
        carried ? `正文可能把上年结转的${carried.value}${carried.unit}也算在内。` : ''
      }`,
    english: ({ clause, told, unit, label, printed, printedUnit, carried }) =>
      said`The text says ${quoted(clause)} (${amount(told, unit)}), the table says ${amount(printed, printedUnit)} for ${named(label)}.${
        carried
          ? ` The text may count the ${amount(carried.value, carried.unit)} carried over from the year before as well.`
          : ''
      }`,
  }),
  'share-differs': message({
    parameters: z.object({
      part: z.string(),
      value: z.number(),
      unit,
      share: z.number(),
      whole: z.number(),
      computed: z.number(),
    }),
    chinese: ({ part, value, unit, share, whole, computed }) =>
      `正文写“${part}”${value}${unit ?? ''}占${share}%，而 ${value} ÷ ${whole} = ${computed}%。`,
    english: ({ part, value, unit, share, whole, computed }) =>
      said`The text says ${quoted(part)}, ${amount(value, unit)}, is ${share}%, but ${value} ÷ ${whole} = ${computed}%.`,
  }),
  'parts-differ': message({
    parameters: z.object({
      whole: z.string(),
      value: z.number(),
      unit,
      parts: z.array(z.number()),
      sum: z.number(),
      gap: z.number(),
    }),
    chinese: ({ whole, value, unit, parts, sum, gap }) =>
      `正文写“${whole}”${value}${unit ?? ''}，而所列各项 ${parts.join(' + ')} = ${sum}，相差 ${gap}。`,
    english: ({ whole, value, unit, parts, sum, gap }) =>
      said`The text says ${quoted(whole)} is ${amount(value, unit)}, but the parts that it lists are ${parts.join(' + ')} = ${sum}; the difference is ${gap}.`,
  }),
} as const;
