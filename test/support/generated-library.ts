import { join } from 'node:path';
import { LAYOUTS } from '../../packages/ingest/test/generator/layouts/index.js';
import type { Layout } from '../../packages/ingest/test/generator/layouts/layout.js';
import type { Sample } from '../../packages/ingest/test/generator/model.js';
import { createRandom } from '../../packages/ingest/test/generator/random.js';
import { makeSample } from '../../packages/ingest/test/generator/sample.js';
import { type Library, openLibrary } from '../../packages/library/dist/index.js';

/** A library of made-up reports, and what was printed in them. */
export interface GeneratedLibrary {
  library: Library;
  samples: Sample[];
}

/** Layouts that lose nothing: what is printed can be read. */
const APART = LAYOUTS.filter(({ can }) => can.delimited);

/** Its pages and that of the year before, where it is known. */
async function documentsOf(layout: Layout, sample: Sample) {
  const random = createRandom(`${sample.seed}/layout`);
  const all = [sample, ...(sample.yearBefore ? [sample.yearBefore] : [])];
  return Promise.all(
    all.map(async (one) => {
      const { bytes, name } = await layout.write(one, random.fork(one.title));
      return { bytes, name: `${one.body}${one.year}-${name}` };
    }),
  );
}

/** Two bodies of which one name stands in the other are not told apart by a short name. */
const collides = (samples: readonly Sample[], { body }: Sample): boolean =>
  samples.some((one) => one.body.includes(body) || body.includes(one.body));

/** Makes reports of different bodies by seed and takes them in. */
export async function generatedLibrary(folder: string, seeds: number): Promise<GeneratedLibrary> {
  const library = await openLibrary({ data: join(folder, 'generated') });
  const samples: Sample[] = [];
  for (let seed = 0; seed < seeds; seed += 1) {
    const layout = APART[seed % APART.length] as Layout;
    const { sample, wishes } = makeSample(`answers ${seed}`, layout.can);
    const known = !wishes.noTitle && !wishes.lateForm && !wishes.distortions.transposed;
    if (!known || collides(samples, sample)) continue;
    await library.ingest(await documentsOf(layout, sample));
    samples.push(sample);
  }
  return { library, samples };
}
