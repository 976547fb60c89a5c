import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { reportJsonSchema } from '../src/index.js';

it('report.schema.json is what the zod schema gives (mend with `npm run schema`)', () => {
  const shipped = JSON.parse(
    readFileSync(new URL('../report.schema.json', import.meta.url), 'utf8'),
  );
  expect(shipped).toEqual(reportJsonSchema());
});
