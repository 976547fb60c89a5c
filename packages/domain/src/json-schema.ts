import { z } from 'zod';
import { reportSchema } from './schemas/report.js';

/** JSON Schema (2020-12) of a report, made from the zod schema; also shipped as `report.schema.json`. */
export const reportJsonSchema = (): Record<string, unknown> =>
  z.toJSONSchema(reportSchema, { io: 'input' }) as Record<string, unknown>;
