/** The passage index of @nianbao/search, made as a library makes it: in parts that are merged in files. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createPassageIndexBuilder,
  fromBytes,
  mergeToFile,
  SegmentFile,
  toBytes,
} from '@nianbao/search';
import { LIMIT, serve } from './serve.mjs';

const identity = { tokeniserId: 'bench', storeVersion: '1' };
const filter = { year: [2018], form: ['national-2014'] };
/** Reports of a part. */
const PART = 250;

/** The passages by report, in their order. */
function* reportsOf(passages) {
  let report = [];
  for (const passage of passages) {
    if (report.length > 0 && report[0].attributes.report !== passage.attributes.report) {
      yield report;
      report = [];
    }
    report.push(passage);
  }
  if (report.length > 0) yield report;
}

/** Writes a file for each part. */
function* parts(passages, folder) {
  let builder = createPassageIndexBuilder();
  let reports = 0;
  const written = () => {
    const path = join(folder, String(reports));
    writeFileSync(path, toBytes(builder.build(), identity));
    builder = createPassageIndexBuilder();
    return path;
  };
  for (const report of reportsOf(passages)) {
    const order = String(reports).padStart(9, '0');
    builder.begin({ id: report[0].attributes.report, version: '1', order });
    for (const passage of report) builder.add(passage);
    reports += 1;
    if (reports % PART === 0) yield written();
  }
  if (reports % PART !== 0) yield written();
}

/** The snapshot of all passages. */
function snapshotOf(passages, folder) {
  const sources = Array.from(parts(passages, folder), (path) => SegmentFile.open(path, identity));
  const merged = join(folder, 'merged');
  mergeToFile(sources, identity, merged);
  for (const source of sources) source.close();
  return readFileSync(merged);
}

await serve((passages) => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  try {
    const snapshot = snapshotOf(passages, folder);
    const index = fromBytes(snapshot, identity);
    return {
      size: snapshot.length,
      ask: {
        plain: (terms) => index.search(terms, { limit: LIMIT }),
        filtered: (terms) => index.search(terms, { limit: LIMIT, filter }).length,
        facets: (terms) => index.tally(terms, { facets: ['year', 'agency'] }) && true,
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
