import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { fetchServer, startCluster } from '../../../scripts/lib/cluster/cluster.mjs';
import { makeSecurity, statusOf } from '../../../scripts/lib/cluster/security.mjs';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const PORT = 9351;
const MOST_TRIES = 200;

/** The roles that docs/cluster.md tells administrators to make. */
function documentedRoles(): Record<string, object> {
  const text = readFileSync(join(repository, 'docs', 'cluster.md'), 'utf8');
  const [, json = ''] = /## Least privileges[\s\S]*?```json\n([\s\S]*?)```/.exec(text) ?? [];
  return JSON.parse(json);
}

/** What a command printed, and how it ended. */
export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Why there can be no such cluster here: the plug-in cannot be fetched. */
export const whyNotSecured = (): Promise<string | undefined> =>
  fetchServer({ secured: true }).then(
    () => undefined,
    (error: Error) => error.message,
  );

/** Makes the documented roles, and for each somebody with a password and somebody with a certificate. */
async function inviteAll(put: (path: string, body: object) => Promise<void>): Promise<void> {
  for (const [name, role] of Object.entries(documentedRoles())) {
    await put(`roles/${name}`, role);
    await put(`internalusers/${name}`, { password: passwordOf(name) });
    await put(`rolesmapping/${name}`, { users: [name, `certified-${name}`] });
  }
}

/** A cluster of one node with the security plug-in, and somebody for each of the documented roles. */
export async function securedCluster() {
  const security = await makeSecurity();
  const cluster = await startCluster({ nodes: 1, basePort: PORT, swift: true, security });
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-secured-'));
  const [address = ''] = cluster.addresses;
  const put = async (path: string, body: object): Promise<void> => {
    const asked = { method: 'PUT', body };
    // It is green before it knows anybody.
    for (let tried = 1; ; tried += 1) {
      const url = `${address}/_plugins/_security/api/${path}`;
      const status = await statusOf(url, security, asked).catch(() => 503);
      if (status < 300) return;
      if (status < 500 || tried === MOST_TRIES) throw new Error(`${path}: ${status}`);
      await pause(300);
    }
  };
  const stop = async (): Promise<void> => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await inviteAll(put);
  } catch (error) {
    await stop();
    throw error;
  }
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  return {
    address,
    folder,
    /** Variables of somebody with a password. */
    user: (name: string, password = passwordOf(name)) => ({
      NIANBAO_OPENSEARCH: address,
      NIANBAO_OPENSEARCH_CA: file('ca.pem', security.ca),
      NIANBAO_OPENSEARCH_USER: name,
      NIANBAO_OPENSEARCH_PASSWORD: password,
    }),
    /** Variables of somebody with a certificate. */
    certified: async (name: string) => {
      const { cert, key } = await security.client(name);
      return {
        NIANBAO_OPENSEARCH: address,
        NIANBAO_OPENSEARCH_CA: file('ca.pem', security.ca),
        NIANBAO_OPENSEARCH_CERT: file(`${name}.pem`, cert),
        NIANBAO_OPENSEARCH_KEY: file(`${name}-key.pem`, key),
      };
    },
    /** A file with an authority that nobody knows. */
    strangeAuthority: async () => file('strange.pem', (await makeSecurity()).ca),
    stop,
  };
}

/** The same each time; the cluster takes none that resembles the name. */
const passwordOf = (name: string): string =>
  `aZ9!${createHash('sha256').update(name).digest('base64url').slice(0, 20)}`;

/** Starts the command line. */
const started = (args: readonly string[], env: NodeJS.ProcessEnv) =>
  spawn(process.execPath, [join(repository, 'apps', 'cli', 'bin', 'nianbao.mjs'), ...args], {
    cwd: tmpdir(),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Runs the command line to its end. */
export async function nianbao(env: NodeJS.ProcessEnv, ...args: string[]): Promise<Ended> {
  const child = started(args, env);
  const [out, err] = [textOf(child.stdout), textOf(child.stderr)];
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code: code ?? -1, stdout: await out, stderr: await err };
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Starts the site, does `work` with its address, and ends it. */
export async function withSite<Result>(
  env: NodeJS.ProcessEnv,
  work: (address: string) => Promise<Result>,
): Promise<Result> {
  const child = started(['serve', '--port', '0'], env);
  const ended = once(child, 'exit');
  child.stderr.resume();
  try {
    return await work(await addressIn(child.stdout));
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

async function addressIn(stream: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const chunk of stream) {
    text += chunk;
    const [address] = /http:\/\/\S+(?=\n)/.exec(text) ?? [];
    if (address) return address;
  }
  throw new Error(`The site ended: ${text}`);
}
