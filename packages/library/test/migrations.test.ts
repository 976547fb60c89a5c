import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore, STORE_FILE } from '../src/store/open.js';
import { APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION } from '../src/store/schema.js';
import { StoredLibrary } from '../src/stored-library.js';
import { temporaryFolder } from './helpers/folders.js';
import { gluedReport, ownReader, type Year } from './helpers/glued.js';

const BESIDE: Year = { agency: '示例市', year: 2019, licences: [390, 6, 20], glued: false };
const GLUED: Year = { agency: '示例市人民政府', year: 2020, licences: [396, 0, 181], glued: true };

function opened(folder: string, mode: 'write' | 'read' = 'write'): StoredLibrary {
  const library = new StoredLibrary(folder, openStore(folder, mode), mode, ownReader);
  onTestFinished(() => library.close());
  return library;
}

/** Columns that a version of the schema has, by table. */
function columnsOf(version: number): { table: string; columns: string[] }[] {
  const database = new Database(':memory:');
  for (const step of MIGRATIONS.slice(0, version)) database.exec(step);
  const tables = ['documents', 'reports', 'aliases', 'passages', 'observations', 'findings'];
  const found = tables.map((table) => ({
    table,
    columns: (database.pragma(`table_info(${table})`) as { name: string }[]).map(
      ({ name }) => name,
    ),
  }));
  database.close();
  return found;
}

/** A store as that version would have kept those reports. */
async function storeOf(version: number, years: readonly Year[]): Promise<string> {
  const [now, then] = [temporaryFolder(), temporaryFolder()];
  // Each by itself: no version before knew of years beside or of bodies.
  const database = new Database(join(then, STORE_FILE));
  for (const step of MIGRATIONS.slice(0, version)) database.exec(step);
  database.exec(`PRAGMA user_version = ${version}; PRAGMA application_id = ${APPLICATION_ID}`);
  for (const [at, year] of years.entries()) {
    const folder = join(now, String(at));
    const library = opened(folder);
    await library.ingestDocument(gluedReport(year));
    await library.close();
    database.exec(`ATTACH '${join(folder, STORE_FILE)}' AS one`);
    for (const { table, columns } of columnsOf(version)) {
      const numbers = { documents: 'id', passages: 'number' }[table];
      const shifted = columns.map((name) =>
        name === numbers || (table === 'reports' && name === 'document')
          ? `${name} + ${at * 100}`
          : name,
      );
      database.exec(`INSERT INTO ${table} (${columns}) SELECT ${shifted} FROM one.${table}`);
    }
    database.exec('DETACH one');
  }
  database.close();
  return then;
}

const state = (library: StoredLibrary) =>
  [...library.rows()].map(({ report, path, column, value, status }) => ({
    report,
    path,
    column,
    value,
    status,
  }));

/** The list as shown, counts included. */
const listed = async (library: StoredLibrary) =>
  (await library.reports()).map(({ ingestedAt: _ingestedAt, ...shown }) => shown);

describe.each(Array.from({ length: SCHEMA_VERSION - 1 }, (_, at) => at + 1))(
  'a store of version %i',
  (version) => {
    it('is brought up to date with its reports under their bodies, and settles what the years beside tell', async () => {
      const folder = await storeOf(version, [BESIDE, GLUED]);
      const old = opened(folder);
      expect((await old.reports()).map(({ agency }) => agency)).toEqual(
        Array(2).fill('示例市人民政府'),
      );
      await old.ingest([]);
      const fresh = opened(temporaryFolder());
      await fresh.ingest([BESIDE, GLUED].map(gluedReport));
      expect(state(old)).toEqual(state(fresh));
      expect(await listed(old)).toEqual(await listed(fresh));
    });

    it('is refused, and left as it is, where it can only be read', async () => {
      const folder = await storeOf(version, [BESIDE]);
      expect(() => openStore(folder, 'frozen')).toThrowError(/由较早的版本写成/);
      expect(await opened(folder).reports()).toHaveLength(1);
    });

    it('can be opened to read', async () => {
      const library = opened(await storeOf(version, [BESIDE]), 'read');
      expect(await library.reports()).toHaveLength(1);
    });
  },
);
