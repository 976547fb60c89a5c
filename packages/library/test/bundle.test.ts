import { describe, expect, it } from 'vitest';
import { bundledData } from '../dist/index.js';
import { packed, putBundle, takeBundle, unpacked } from '../src/cluster/bundle.js';
import { openScratch, openStore } from '../src/store/open.js';
import { readReport, readSummaries } from '../src/store/reports.js';

describe('a report taken out of a store', () => {
  it('is the same in another one, and the same when it is taken out there', () => {
    const store = openStore(bundledData(), 'frozen');
    const scratch = openScratch();
    for (const { id } of readSummaries(store)) {
      const bundle = takeBundle(store, id);
      const { bundle: text, hash } = packed(bundle);
      putBundle(scratch, unpacked(text));
      expect(readReport(scratch, id)).toEqual(readReport(store, id));
      expect(packed(takeBundle(scratch, id)).hash).toBe(hash);
    }
    const [first] = readSummaries(store);
    const newer = { ...takeBundle(store, first?.id ?? ''), schema: 1_000 };
    expect(() => putBundle(openScratch(), newer)).toThrow('由更新的版本写成');
    expect(readSummaries(scratch)).toEqual(readSummaries(store));
    scratch.close();
    store.close();
  });
});
