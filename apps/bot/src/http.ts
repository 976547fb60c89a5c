import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NianbaoError } from '@nianbao/library';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import type { Mounts } from './adapters/adapter.js';
import type { Counts } from './counts.js';
import type { HttpSettings } from './settings.js';
import { OPERATOR } from './strings/operator.js';

/** How one messenger is: at work, being tried again, or not to be had. */
export type MessengerState = 'running' | 'retrying' | 'failed';

/** The server of webhooks, callbacks and `/health`. */
export interface BotHttp extends Mounts {
  /** Whether anything is served besides the health. */
  readonly used: boolean;
  /** Opens the port. Throws `setting-invalid` where it cannot. Gives back the address. */
  listen(): Promise<string>;
  close(): Promise<void>;
}

/** What `/health` tells. */
export interface Health {
  /** How each messenger is. */
  messengers(): Readonly<Record<string, MessengerState>>;
  /** What was done so far. */
  counts: Readonly<Counts>;
}

/** A whole request must have come by then. */
const REQUEST_TIMEOUT = 30_000;

/** Creates the server; nothing is open yet. */
export function createHttp({ host, port }: HttpSettings, health: Health): BotHttp {
  const mounted = new Map<string, RequestHandler>();
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT }, appOf(mounted, health));
  return {
    mount: (path, handler) => void mounted.set(path, handler),
    get used() {
      return mounted.size > 0;
    },
    async listen() {
      await listening(server, host, port);
      const { port: opened } = server.address() as AddressInfo;
      return `http://${host.includes(':') ? `[${host}]` : host}:${opened}`;
    },
    close: () => closed(server),
  };
}

function appOf(mounted: ReadonlyMap<string, RequestHandler>, health: Health) {
  const app = express();
  app.disable('x-powered-by');
  app.get('/health', (_request, response) => {
    const messengers = health.messengers();
    const well = Object.values(messengers).every((state) => state === 'running');
    const status = well ? 'ok' : 'degraded';
    response.status(well ? 200 : 503).json({ status, messengers, ...health.counts });
  });
  app.use((request, response, next) => {
    const [path] = [...mounted.keys()].filter((one) => isBelow(request.path, one));
    const handler = path === undefined ? undefined : mounted.get(path);
    if (path === undefined || handler === undefined) return next();
    return express.Router().use(path, handler)(request, response, next);
  });
  app.use((_request, response) => void response.status(404).end());
  app.use(silently);
  return app;
}

const isBelow = (path: string, mount: string): boolean =>
  path === mount || path.startsWith(`${mount}/`);

/** An error tells the other side nothing. */
const silently: ErrorRequestHandler = (_error, _request, response, next) => {
  if (response.headersSent) return next(_error);
  response.status(500).end();
};

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', () =>
      reject(new NianbaoError('setting-invalid', OPERATOR.portTaken(host, port))),
    );
    server.listen(port, host, () => resolve());
  });
}

async function closed(server: Server): Promise<void> {
  if (!server.listening) return;
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await ended;
}
