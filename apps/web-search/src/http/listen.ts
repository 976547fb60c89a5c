import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serverMessages as messages } from '../strings.js';
import { ServeError } from './errors.js';

/** Where to listen. */
export interface ListenOptions {
  host: string;
  port: number | undefined;
  say: (line: string) => void;
}

const FIRST_PORT = 3000;
const LAST_PORT = 3099;

/** Listens on the port that was asked for, or else on the first free one from 3000 on. */
export async function listen(server: Server, { host, port, say }: ListenOptions): Promise<number> {
  if (port !== undefined) return listenOn(server, host, port);
  for (let candidate = FIRST_PORT; candidate <= LAST_PORT; candidate += 1) {
    if (!(await isFree(server, host, candidate))) continue;
    if (candidate !== FIRST_PORT) say(messages.movedOn(FIRST_PORT, candidate));
    return candidate;
  }
  throw new ServeError('port-taken', messages.portsTaken(FIRST_PORT, LAST_PORT));
}

/** True when the server now listens there; false when another program does. */
async function isFree(server: Server, host: string, port: number): Promise<boolean> {
  try {
    await listenOn(server, host, port);
    return true;
  } catch (error) {
    if (error instanceof ServeError && error.code === 'port-taken') return false;
    throw error;
  }
}

async function listenOn(server: Server, host: string, port: number): Promise<number> {
  try {
    server.listen({ host, port });
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch (error) {
    throw explain(error, host, port);
  }
}

/** What the system's codes mean for the person who started the site. */
const EXPLAINED: Record<string, (host: string, port: number) => [ServeError['code'], string]> = {
  EADDRINUSE: (_host, port) => ['port-taken', messages.portTaken(port)],
  EACCES: (_host, port) => ['port-refused', messages.portRefused(port)],
  EADDRNOTAVAIL: (host) => ['host-unusable', messages.hostUnusable(host)],
  ENOTFOUND: (host) => ['host-unusable', messages.hostUnusable(host)],
};

function explain(error: unknown, host: string, port: number): unknown {
  const systemCode = error instanceof Error && 'code' in error ? String(error.code) : '';
  const explained = EXPLAINED[systemCode]?.(host, port);
  return explained ? new ServeError(...explained, { cause: error }) : error;
}
