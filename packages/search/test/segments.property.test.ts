import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  createPassageIndexBuilder,
  fromBytes,
  mergeSegments,
  mergeToFile,
  type PassageIndex,
  Segment,
  SegmentedIndex,
  SegmentFile,
  sourceOf,
  toBytes,
} from '../src/index.js';
import { newestPassages } from '../src/passages/newest.js';
import { term } from './terms.js';

/** A report of one of a few bodies: the same one again is another version of it. */
interface Version {
  readonly id: string;
  readonly year: number;
  readonly agency: string;
  readonly passages: readonly (readonly string[])[];
}

// The same passage several times over, so that ties abound and stand in several segments.
const version: fc.Arbitrary<Version> = fc
  .record({
    number: fc.nat(11),
    passages: fc.array(fc.array(term, { maxLength: 30 }), { maxLength: 6 }),
    times: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ number, passages, times }) => ({
    id: `r${number}`,
    year: 2018 + (number % 3),
    agency: `${String.fromCharCode(0x7532 - number)}`,
    passages: Array.from({ length: times }, () => passages).flat(),
  }));

type Step =
  | { readonly kind: 'put'; readonly versions: readonly Version[] }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'merge'; readonly from: number; readonly to: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('put' as const),
      versions: fc.array(version, { maxLength: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('remove' as const),
      id: fc.nat(11).map((number) => `r${number}`),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('merge' as const), from: fc.nat(5), to: fc.nat(5) }),
  },
);

const query = fc.record({
  terms: fc.array(fc.oneof(term, fc.constant('没有')), { maxLength: 6 }),
  limit: fc.nat(40),
  offset: fc.nat(5),
  filter: fc.record(
    { year: fc.subarray([2018, 2019, 2020]), agency: fc.subarray(['甲', '生', '丙']) },
    { requiredKeys: [] },
  ),
});

const byOrder = (one: Version, other: Version) => (one.agency < other.agency ? -1 : 1);

let made = 0;

function indexOf(versions: Iterable<Version>): PassageIndex {
  const builder = createPassageIndexBuilder();
  for (const { id, year, agency, passages } of [...versions].sort(byOrder)) {
    made += 1;
    builder.begin({ id, version: String(made), order: agency });
    const form = year > 2018 ? { form: 'new' } : {};
    for (const terms of passages) builder.add({ terms, attributes: { year, agency, ...form } });
  }
  return builder.build();
}

/** What a library does with its segments, and beside it what they must answer like. */
class Kept {
  segments: Segment[] = [];
  readonly living = new Map<string, Version>();

  take(step: Step): void {
    if (step.kind === 'put') this.#put(step.versions);
    else if (step.kind === 'remove') this.#remove([step.id]);
    else this.#merge(step.from, step.to);
  }

  #put(versions: readonly Version[]): void {
    const last = new Map(versions.map((one) => [one.id, one]));
    this.#remove(last.keys());
    for (const [id, one] of last) this.living.set(id, one);
    this.segments.push(new Segment(indexOf(last.values())));
  }

  #remove(ids: Iterable<string>): void {
    const gone = new Set(ids);
    for (const id of gone) this.living.delete(id);
    this.segments = this.segments.map((segment) => {
      const { entries } = segment.documents;
      return segment.without(entries.flatMap(({ id }, number) => (gone.has(id) ? [number] : [])));
    });
  }

  #merge(from: number, to: number): void {
    const merged = this.segments.slice(from, to);
    const index = mergeSegments(merged);
    this.segments.splice(from, merged.length, new Segment(index));
  }
}

const steps = fc.array(step, { minLength: 1, maxLength: 12 });

function keptAfter(all: readonly Step[]) {
  const kept = new Kept();
  for (const one of all) kept.take(one);
  return { kept, index: new SegmentedIndex(kept.segments), whole: indexOf(kept.living.values()) };
}

describe('segments against one index built whole from what is alive', () => {
  test('give the same passages, scores and order, and the same counts', () => {
    fc.assert(
      fc.property(steps, fc.array(query, { minLength: 4, maxLength: 8 }), (all, queries) => {
        const { index, whole } = keptAfter(all);
        expect(index.size).toBe(whole.size);
        for (const { terms, filter, ...asked } of queries) {
          const options = { ...asked, filter };
          expect(index.search(terms, options)).toEqual(whole.search(terms, options));
          const tally = { filter, facets: ['year', 'agency', 'form'] };
          expect(index.tally(terms, tally)).toEqual(whole.tally(terms, tally));
          const newest = newestPassages(index, terms, options);
          expect(newest).toEqual(newestPassages(whole, terms, options));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('know which document a passage belongs to', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { kept, index } = keptAfter(all);
        const places = [...kept.living.values()]
          .sort(byOrder)
          .flatMap(({ id, passages }) => passages.map((_, passage) => ({ id, passage })));
        const found = places.map((_, number) => index.placeOf(number));
        expect(found.map((place) => ({ id: place?.document.id, passage: place?.passage }))).toEqual(
          places,
        );
      }),
      { numRuns: 100 },
    );
  });

  test('merge into the very index that is built whole', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { kept, whole } = keptAfter(all);
        const merged = mergeSegments(kept.segments).data;
        expect(merged.arrays).toEqual(whole.data.arrays);
        const { size, passages, terms } = whole.data;
        expect(merged).toMatchObject({ size, passages, terms });
        expect(merged.documents).toMatchObject({
          starts: whole.data.documents.starts,
          filled: whole.data.documents.filled,
          lengths: whole.data.documents.lengths,
        });
      }),
      { numRuns: 100 },
    );
  });

  test('merge in files, a part at a time, into the very bytes that they merge into in memory', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-merging-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const identity = { tokeniserId: 'test', storeVersion: '1' };
    const path = (name: string | number) => join(folder, String(name));
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 3 }), (all, every) => {
        const { kept } = keptAfter(all);
        const files: SegmentFile[] = [];
        const sources = kept.segments.map((segment, number) => {
          if (number % every > 0) return sourceOf(segment);
          writeFileSync(path(number), toBytes(segment.index, identity));
          const file = SegmentFile.open(path(number), identity, segment.deleted);
          files.push(file);
          return file;
        });
        mergeToFile(sources, identity, path('merged'));
        for (const file of files) file.close();
        const inMemory = toBytes(mergeSegments(kept.segments), identity);
        expect(readFileSync(path('merged')).equals(inMemory)).toBe(true);
        expect(readdirSync(folder).filter((name) => name.startsWith('merged.'))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('are the same when read back', () => {
    const identity = { tokeniserId: 'test', storeVersion: '1' };
    fc.assert(
      fc.property(steps, query, (all, { terms, ...options }) => {
        const { kept, index } = keptAfter(all);
        const restored = kept.segments.map(
          (one) => new Segment(fromBytes(toBytes(one.index, identity), identity), one.deleted),
        );
        expect(new SegmentedIndex(restored).search(terms, options)).toEqual(
          index.search(terms, options),
        );
      }),
      { numRuns: 50 },
    );
  });

  // Blocks, windows and a shared threshold decide what is looked at only where there are thousands.
  test('skip nothing that belongs to the top of a large collection', () => {
    const random = randomNumbers(1);
    for (let round = 0; round < 12; round += 1) {
      const versions = largeVersions(random);
      const parts = [versions.slice(0, 60), versions.slice(60, 70), versions.slice(70)];
      const segments = parts.map((part) => new Segment(indexOf(part)));
      const index = new SegmentedIndex(segments);
      const whole = indexOf(versions);
      for (let asked = 0; asked < 12; asked += 1) {
        const terms = Array.from({ length: 1 + (asked % 5) }, () => wordOf(random));
        const options = { limit: 1 + Math.floor(random() * 30), offset: asked % 3 };
        expect(index.search(terms, options)).toEqual(whole.search(terms, options));
      }
    }
  });
});

const wordOf = (random: () => number) => `t${Math.floor(300 ** random())}`;

function largeVersions(random: () => number): Version[] {
  const versions = Array.from({ length: 80 }, (_, number): Version => {
    const longest = 5 + 120 * random();
    const passages = Array.from({ length: 40 }, () =>
      Array.from({ length: 1 + Math.floor(random() * longest) }, () => wordOf(random)),
    );
    return { id: `r${number}`, year: 2018, agency: `${random()}`, passages };
  });
  return versions;
}

function randomNumbers(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
