import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openLibrary } from '@nianbao/library';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../src/index.js';
import { laterReport, plainReport } from './support/texts.js';

const COMMAND = fileURLToPath(new URL('../../cli/bin/nianbao.mjs', import.meta.url));

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-other-process-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Another process takes a report in, as an operator does it. */
async function ingestElsewhere(name: string, text: string): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, text);
  await promisify(execFile)(process.execPath, [
    COMMAND,
    ...['ingest', path, '--data', join(folder, 'data'), '--json'],
  ]);
}

test('a report that another process takes in appears everywhere without a restart', async () => {
  await ingestElsewhere('first.txt', plainReport);
  await using library = disposable(
    await openLibrary({ data: join(folder, 'data'), readOnly: true }),
  );
  const settings = { logLevel: 'silent', rateLimit: 0 } as const;
  await using site = await serve({ library: library.opened, port: 0, settings });
  const text = async (path: string) => (await fetch(`${site.url}${path}`)).text();
  const question = `/api/v1/ask?q=${encodeURIComponent('2019年举办培训班多少次')}`;

  expect(JSON.parse(await text('/api/v1/reports')).total).toBe(1);
  expect(JSON.parse(await text(question)).status).not.toBe('answered');
  const page = await fetch(`${site.url}/reports`);
  const tag = page.headers.get('etag') ?? '';
  const known = { headers: { 'If-None-Match': tag, 'Cache-Control': 'max-age=0' } };
  expect((await fetch(`${site.url}/reports`, known)).status).toBe(304);

  await ingestElsewhere('second.txt', laterReport);

  const { total, reports } = JSON.parse(await text('/api/v1/reports'));
  expect(total).toBe(2);
  expect(JSON.parse(await text(question))).toMatchObject({ status: 'answered' });
  expect(JSON.parse(await text('/api/v1/search?q=培训班')).facets.year).toHaveProperty('2019');
  for (const path of ['/reports', '/feed.atom', '/sitemap.xml']) {
    for (const { id } of reports) expect(await text(path)).toContain(`/reports/${id}`);
  }
  expect(await text('/metrics')).toContain('nianbao_library_reports 2');
  // What a browser has kept is no longer right.
  expect((await fetch(`${site.url}/reports`, known)).status).toBe(200);
});

function disposable(opened: Awaited<ReturnType<typeof openLibrary>>) {
  return { opened, [Symbol.asyncDispose]: () => opened.close() };
}
