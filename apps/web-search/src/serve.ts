import { createServer, type Server } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { createSite } from './app.js';
import { listen } from './http/listen.js';
import type { SiteLibrary } from './library.js';
import { DEFAULT_SETTINGS, type SiteSettings } from './settings.js';

/** Where and how to serve. */
export interface ServeOptions {
  library: SiteLibrary;
  /** Address to listen on; this machine alone unless told otherwise. */
  host?: string;
  /** Given: that port or an error. Not given: 3000, or the next one that is free. */
  port?: number | undefined;
  settings?: Partial<SiteSettings>;
  /** Told in one line when another port than 3000 is used. */
  say?: (line: string) => void;
}

/** A site that is being served. The library stays open when it is closed. */
export interface ServedSite extends AsyncDisposable {
  url: string;
  /** Takes no more requests, lets those under way finish, then closes. */
  close(): Promise<void>;
}

/** What a slow client may take, in milliseconds, and how often that is looked at. */
const CLIENT_LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
};

/** How long the port stays closed at most until the first page is ready, in milliseconds. */
const PATIENCE = 3_000;

/**
 * Serves the site over plain HTTP. Throws `setting-invalid` where host or port cannot be used.
 */
export async function serve(options: ServeOptions): Promise<ServedSite> {
  const { library, host = '127.0.0.1', port, settings = {}, say = console.error } = options;
  const { stopTimeLimit, basePath, uploadTimeLimit } = { ...DEFAULT_SETTINGS, ...settings };
  const site = createSite(library, settings);
  const requestTimeout = Math.max(CLIENT_LIMITS.requestTimeout, uploadTimeLimit);
  const server = createServer({ ...CLIENT_LIMITS, requestTimeout }, site.app);
  // Whoever can reach it shall not wait for dictionaries; an index that has to be made anew is not waited for.
  await Promise.race([quietly(() => site.prepare()), after(PATIENCE, undefined, { ref: false })]);
  const used = await listen(server, { host, port, say });
  // The index of a large library can take longer; until it is there, what needs none is answered.
  void quietly(() => library.search({ words: '公开', limit: 1 }));
  void quietly(() => library.indicators());
  const close = () => {
    site.stop();
    return stop(server, stopTimeLimit);
  };
  return { url: `${addressOf(host, used)}${basePath}`, close, [Symbol.asyncDispose]: close };
}

/** A library that cannot be opened says so to whoever asks, and `/readyz` tells. */
async function quietly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch {
    // Said above.
  }
}

async function stop(server: Server, limit: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), limit);
  await closed;
  clearTimeout(timer);
}

/** An address that a browser on this machine can open. */
function addressOf(host: string, port: number): string {
  const everywhere = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host);
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
