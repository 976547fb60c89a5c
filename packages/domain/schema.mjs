// Writes report.schema.json anew from the zod schema; run it behind every change of a schema.
import { writeFileSync } from 'node:fs';
import { reportJsonSchema } from './dist/index.js';

const text = `${JSON.stringify(reportJsonSchema(), null, 2)}\n`;
writeFileSync(new URL('report.schema.json', import.meta.url), text);
