import { unzipSync, zipSync } from 'fflate';
import { utf8 } from '../layouts/layout.js';
import { createRandom, type Random } from '../random.js';
import type { Base } from './bases.js';
import { BYTE_MUTATIONS, type Mutate } from './mutate-bytes.js';
import { TEXT_MUTATIONS } from './mutate-text.js';

/** An input that a careless or hostile sender could send. */
export interface Mutant extends Base {
  /** How it was made, so that it can be made again. */
  label: string;
}

const isArchive = ({ name }: Base): boolean => /\.(?:docx|xlsx|zip)$/.test(name);
const isText = ({ name }: Base): boolean => /\.(?:txt|html|csv)$/.test(name);

const onText =
  (mutate: Mutate<string>): Mutate<Uint8Array> =>
  (bytes, random) =>
    utf8(mutate(new TextDecoder().decode(bytes), random));

/** Changes one part of an archive and packs it again: damage that no checksum shows. */
const onPart =
  (mutate: Mutate<Uint8Array>): Mutate<Uint8Array> =>
  (bytes, random) => {
    const parts = unzipSync(bytes);
    const main = Object.keys(parts).filter((name) => /document\.xml|sheet1\.xml|\.txt$/.test(name));
    const name = random.pick(random.chance(0.8) ? main : Object.keys(parts));
    parts[name] = Uint8Array.from(mutate(parts[name] as Uint8Array, random));
    return zipSync(parts, { level: 1 });
  };

function mutationFor(base: Base, random: Random): Mutate<Uint8Array> {
  const ofBytes = random.pick(BYTE_MUTATIONS);
  const ofText = onText(random.pick(TEXT_MUTATIONS));
  if (isText(base)) return random.chance(0.6) ? ofText : ofBytes;
  if (!isArchive(base) || random.chance(0.3)) return ofBytes;
  return onPart(random.chance(0.7) ? ofText : ofBytes);
}

/** The mutant of a seed. */
export function makeMutant(bases: readonly Base[], seed: string): Mutant {
  const random = createRandom(seed);
  const base = random.pick(bases);
  const first = mutationFor(base, random)(base.bytes, random);
  const bytes =
    random.chance(0.2) && first.length > 0 ? random.pick(BYTE_MUTATIONS)(first, random) : first;
  return { name: base.name, bytes, label: `mutant “${seed}” of ${base.name}` };
}
