import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from './helpers/folders.js';
import { madeLibrary } from './helpers/libraries.js';
import { documentOf } from './helpers/reports.js';

const NINGBO = { agency: '宁波', year: 2018, received: 5 };

it('copies a library that is in use, whole', async () => {
  const folder = temporaryFolder();
  const library = madeLibrary(join(folder, 'one'));
  const { report } = await library.ingestDocument(documentOf(NINGBO));
  await library.backup(join(folder, 'two'));
  await library.ingestDocument(documentOf({ ...NINGBO, year: 2019 }));
  const copy = madeLibrary(join(folder, 'two'), 'frozen');
  expect(await copy.reports()).toHaveLength(1);
  expect(await copy.report(report as string)).toEqual(await library.report(report as string));
  expect((await copy.search({ words: '官方微博' })).total).toBe(1);
});

it('copies from a library that is opened to read only', async () => {
  const folder = temporaryFolder();
  const library = madeLibrary(join(folder, 'one'));
  await library.ingestDocument(documentOf(NINGBO));
  await madeLibrary(join(folder, 'one'), 'read').backup(join(folder, 'two'));
  expect(await madeLibrary(join(folder, 'two')).reports()).toHaveLength(1);
});

it('never writes over a library', async () => {
  const folder = temporaryFolder();
  const library = madeLibrary(folder);
  await expect(library.backup(folder)).rejects.toMatchObject({ code: 'store-unwritable' });
});
