import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  checkFile,
  type DocumentBytes,
  type LocalLibrary,
  type StoredReport,
} from '../src/index.js';
import { openStore } from '../src/store/open.js';
import { StoredLibrary } from '../src/stored-library.js';
import { written } from './helpers/documents.js';
import { temporaryFolder } from './helpers/folders.js';
import { gluedReport, ownReader, type Year } from './helpers/glued.js';

function opened(folder: string, reader = ownReader): StoredLibrary {
  const library = new StoredLibrary(folder, openStore(folder, 'write'), 'write', reader);
  onTestFinished(() => library.close());
  return library;
}

const year = (of: number, licences: Year['licences'], glued = false): DocumentBytes =>
  gluedReport({ agency: '示例市', year: of, licences, glued });

const exported = (library: LocalLibrary): string =>
  [...library.rows()].map((row) => JSON.stringify(row)).join('\n');

const licencesOf = (library: LocalLibrary, of: number) =>
  [...library.rows({ years: [of] })]
    .filter(({ path }) => path.at(-1) === '行政许可')
    .map(({ value, status }) => value ?? status);

/** The tables as they are shown, how far the report is read, and what is found in it. */
const tableOf = ({ sections, status, findings }: StoredReport) => ({
  tables: sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'table')),
  status,
  findings,
});

const OPEN = ['unreadable', 'unreadable', 'unreadable'];

describe('glued cells in a library', () => {
  it('are read as soon as the year before is there, whichever came first', async () => {
    for (const order of [
      [2019, 2020],
      [2020, 2019],
    ]) {
      const library = opened(temporaryFolder());
      const documents = { 2019: year(2019, [390, 6, 20]), 2020: year(2020, [396, 0, 181], true) };
      for (const one of order) await library.ingestDocument(documents[one as 2019 | 2020]);
      expect(licencesOf(library, 2020)).toEqual([396, 0, 181]);
    }
  });

  it('are told in the outcome of the report that settled them', async () => {
    const library = opened(temporaryFolder());
    const first = await library.ingestDocument(year(2020, [396, 0, 181], true));
    expect(first.status).toBe('partial');
    const second = await library.ingestDocument(year(2019, [390, 6, 20]));
    expect(second.reread).toEqual([first.report]);
    const { findings, status } = await library.report(first.report as string);
    expect(status).toBe('ok');
    expect(findings.map(({ code }) => code)).toContain('figure-inferred');
  });

  it('are open again when the year before is replaced by one that says nothing, or goes', async () => {
    const library = opened(temporaryFolder());
    await library.ingestDocument(year(2020, [396, 0, 181], true));
    await library.ingestDocument(year(2019, [390, 6, 20]));
    await library.ingestDocument(year(2019, [500, 6, 20]));
    expect(licencesOf(library, 2020)).toEqual(OPEN);
    const again = year(2019, [390, 6, 20]);
    await library.ingestDocument(again);
    expect(licencesOf(library, 2020)).toEqual([396, 0, 181]);
    await library.ingestDocument(again, { agency: '示范市' });
    expect(licencesOf(library, 2020)).toEqual(OPEN);
  });

  it('never settle others by what they were settled to themselves', async () => {
    const library = opened(temporaryFolder());
    await library.ingestDocument(year(2019, [390, 6, 20]));
    await library.ingestDocument(year(2020, [396, 0, 181], true));
    await library.ingestDocument(year(2021, [396, 2, 171], true));
    expect(licencesOf(library, 2020)).toEqual([396, 0, 181]);
    expect(licencesOf(library, 2021)).toEqual(OPEN);
  });

  it('never stand on a report that is gone, and are read at the next ingest where a process was ended', async () => {
    const folder = temporaryFolder();
    const library = opened(folder);
    const first = await library.ingestDocument(year(2020, [396, 0, 181], true));
    const id = first.report as string;
    const alone = tableOf(await library.report(id));
    await library.ingestDocument(year(2019, [390, 6, 20]));
    expect(tableOf(await library.report(id))).not.toEqual(alone);
    const ended = opened(folder, {
      ...ownReader,
      read: (bytes, options) =>
        options.previous ? Promise.reject(new Error('ended')) : ownReader.read(bytes, options),
    });
    const { rereadFailed } = await ended.ingestDocument(year(2019, [390, 6, 21]));
    expect(rereadFailed).toMatchObject([{ report: id, code: 'file-unreadable' }]);
    expect(licencesOf(library, 2020)).toEqual(OPEN);
    expect(tableOf(await library.report(id))).toEqual(alone);
    await library.ingest([]);
    expect(licencesOf(library, 2020)).toEqual([396, 0, 181]);
  });

  it('are read from the years beside in a file that is checked', async () => {
    const library = opened(temporaryFolder());
    await library.ingestDocument(year(2019, [390, 6, 20]));
    const file = written(temporaryFolder(), '2020.txt', year(2020, [396, 0, 181], true).bytes);
    const codes = async (checked: ReturnType<typeof checkFile>) =>
      (await checked).findings.map(({ code }) => code);
    expect(await codes(library.check(file))).toContain('figure-inferred');
    expect(await codes(checkFile(file))).toContain('figure-ambiguous');
    expect(await library.reports()).toHaveLength(1);
  });
});

/** Years of a body that follow one another, some with a glued row. */
const history = fc
  .record({
    first: fc.integer({ min: 20, max: 900 }),
    years: fc.array(
      fc.record({
        change: fc.integer({ min: 0, max: 30 }),
        decisions: fc.integer({ min: 0, max: 500 }),
        glued: fc.boolean(),
      }),
      { minLength: 2, maxLength: 5 },
    ),
  })
  .map(({ first, years }) => {
    let before = first;
    return years.map(({ change, decisions, glued }, index): Year => {
      const licences: Year['licences'] = [before, change, decisions];
      before += change;
      return { agency: '示例市', year: 2015 + index, licences, glued };
    });
  });

it('any order of ingest, in two processes and interrupted, gives the same export, byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(
      history.chain((years) =>
        fc.record({
          years: fc.constant(years),
          order: fc.shuffledSubarray(years, { minLength: years.length }),
          cut: fc.nat(years.length),
        }),
      ),
      async ({ years, order, cut }) => {
        const straight = opened(temporaryFolder());
        await straight.ingest(years.map(gluedReport));

        const folder = temporaryFolder();
        const [one, other] = [opened(folder), opened(folder)];
        await one.ingest(order.slice(0, cut).map(gluedReport));
        await Promise.all([
          one.ingest(order.map(gluedReport)),
          other.ingest([...order].reverse().map(gluedReport)),
        ]);
        expect(exported(other)).toBe(exported(straight));

        for (const { year, licences } of years) {
          const read = licencesOf(straight, year);
          expect([[...licences], OPEN]).toContainEqual(read);
        }
      },
    ),
    { numRuns: 12 },
  );
});
