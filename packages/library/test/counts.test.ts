import fc from 'fast-check';
import { expect, it } from 'vitest';
import { temporaryFolder } from './helpers/folders.js';
import { madeLibrary } from './helpers/libraries.js';
import { documentOf } from './helpers/reports.js';

const AGENCIES = ['宁波', '平潭', '长乐'];

const step = fc.record({
  agency: fc.constantFrom(...AGENCIES),
  year: fc.integer({ min: 2014, max: 2017 }),
  received: fc.integer({ min: 0, max: 2 }),
  /** The body that the caller says it is of. */
  corrected: fc.option(fc.constantFrom(...AGENCIES), { nil: undefined }),
});

it('counts indicators after any change as a library that was opened for it', async () => {
  const steps = fc.array(step, { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const folder = temporaryFolder();
      const library = madeLibrary(folder);
      const reader = madeLibrary(folder, 'read');
      for (const { corrected, ...made } of all) {
        await library.ingestDocument(documentOf(made), corrected ? { agency: corrected } : {});
        const opened = await madeLibrary(folder, 'read').indicators();
        expect(await library.indicators()).toEqual(opened);
        expect(await reader.indicators()).toEqual(opened);
      }
    }),
    { numRuns: 10 },
  );
});
