import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Library, openLibrary } from '@nianbao/library';
import { type ServeOptions, serve } from '../../src/index.js';

/** A site over HTTP on a port of its own. */
export interface TestSite extends AsyncDisposable {
  url: string;
  library: Library;
  get(path: string, init?: RequestInit): Promise<Response>;
}

/** Tests ask often and read no log, unless they are about that. */
const QUIET = { logLevel: 'silent', rateLimit: 0 } as const;

/** Serves a new library that holds the given texts, each as a file. */
export async function serveReports(
  texts: readonly string[],
  settings: ServeOptions['settings'] = {},
): Promise<TestSite> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-site-'));
  const library = await openLibrary({ data: join(folder, 'data') });
  for (const [index, text] of texts.entries()) {
    const path = join(folder, `report-${index}.txt`);
    await writeFile(path, text);
    await library.ingest(path);
  }
  const site = await serve({ library, port: 0, settings: { ...QUIET, ...settings } });
  return {
    url: site.url,
    library,
    get: (path, init) => fetch(new URL(path, site.url), init),
    async [Symbol.asyncDispose]() {
      await site.close();
      await library.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
