import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NianbaoError } from '@nianbao/library';
import { serverMessages as messages } from '../strings/operator.js';

/** Where to listen. */
export interface ListenOptions {
  host: string;
  port: number | undefined;
  say: (line: string) => void;
}

const FIRST_PORT = 3000;
const LAST_PORT = 3099;

/** What the system's codes mean for the person who started the site. */
const EXPLAINED: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: (_host, port) => messages.portTaken(port),
  EACCES: (_host, port) => messages.portRefused(port),
  EADDRNOTAVAIL: (host) => messages.hostUnusable(host),
  ENOTFOUND: (host) => messages.hostUnusable(host),
};

/**
 * Listens on the port that was asked for, or else on the first free one from 3000 on. Throws
 * `setting-invalid` where that cannot be.
 */
export async function listen(server: Server, { host, port, say }: ListenOptions): Promise<number> {
  try {
    if (port !== undefined) return await listenOn(server, host, port);
    const free = await listenOnFirstFree(server, host);
    if (free !== FIRST_PORT) say(messages.movedOn(FIRST_PORT, free));
    return free;
  } catch (error) {
    throw explain(error, host, port ?? FIRST_PORT);
  }
}

async function listenOnFirstFree(server: Server, host: string): Promise<number> {
  for (let port = FIRST_PORT; port < LAST_PORT; port += 1) {
    try {
      return await listenOn(server, host, port);
    } catch (error) {
      if (systemCode(error) !== 'EADDRINUSE') throw error;
    }
  }
  return listenOn(server, host, LAST_PORT);
}

async function listenOn(server: Server, host: string, port: number): Promise<number> {
  server.listen({ host, port });
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

function explain(error: unknown, host: string, port: number): unknown {
  const message = EXPLAINED[systemCode(error)]?.(host, port);
  return message ? new NianbaoError('setting-invalid', message, { cause: error }) : error;
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
