import { zipSync } from 'fflate';
import { DOCX_LAYOUTS } from '../layouts/docx.js';
import { GLUED_LAYOUTS } from '../layouts/glued.js';
import { HTML_LAYOUTS } from '../layouts/html.js';
import type { LaidOut, Layout } from '../layouts/layout.js';
import { CSV_LAYOUT, XLSX_LAYOUT } from '../layouts/sheets.js';
import { TEXT_LAYOUTS } from '../layouts/text.js';
import { createRandom } from '../random.js';
import { makeSample } from '../sample.js';

/** A sound document that mutations start from. */
export type Base = Pick<LaidOut, 'name' | 'bytes'>;

const LAYOUTS: readonly Layout[] = [
  ...TEXT_LAYOUTS.slice(0, 1),
  ...GLUED_LAYOUTS,
  ...HTML_LAYOUTS.slice(0, 2),
  ...DOCX_LAYOUTS,
  XLSX_LAYOUT,
  CSV_LAYOUT,
];

const SEEDS = ['base 1', 'base 2', 'base 3'];

/** The document of a seed in a layout. */
export async function makeBase(layout: Layout, seed: string): Promise<Base> {
  const { sample } = makeSample(seed, layout.can);
  return layout.write(sample, createRandom(seed));
}

/** Sound documents of every type that needs no browser, an archive among them. */
export async function makeBases(): Promise<Base[]> {
  const bases = await Promise.all(
    SEEDS.flatMap((seed) => LAYOUTS.map((layout) => makeBase(layout, seed))),
  );
  const archive = zipSync({ 'a.txt': (bases[0] as Base).bytes });
  return [...bases, { name: 'sample.zip', bytes: archive }];
}
