/** `npm run generate`: writes src/schema.ts from the document of the API. Build the workspace first. */
import { writeFile } from 'node:fs/promises';
import { generate } from './generator.mjs';

await writeFile(new URL('src/schema.ts', import.meta.url), await generate());
