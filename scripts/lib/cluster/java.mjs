import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run.mjs';

/** Where Linux distributions put their Java. */
const SYSTEM_FOLDER = '/usr/lib/jvm';

/**
 * @typedef {object} Java
 * @property {string} home
 * @property {number} version The major version: 17, 21, 25.
 */

/** Versions of the server, the newest first, with the oldest and the newest Java that runs each. */
const SERVERS = [
  { server: '3.4.0', oldest: 21, newest: Number.POSITIVE_INFINITY },
  // It needs the security manager, which later ones are without.
  { server: '2.19.4', oldest: 17, newest: 23 },
];

/** The oldest Java that runs any server that we know. */
export const OLDEST_JAVA = Math.min(...SERVERS.map(({ oldest }) => oldest));

/** Another version of the server than the newest. */
const VERSION_VARIABLE = 'NIANBAO_CLUSTER_VERSION';

/**
 * The newest server that a Java runs, or the one that is asked for.
 *
 * @param {Java} java
 */
export function serverFor({ version }) {
  const asked = process.env[VERSION_VARIABLE];
  const servers = SERVERS.filter(({ server }) => asked === undefined || server === asked);
  return servers.find(({ oldest, newest }) => oldest <= version && version <= newest)?.server;
}

/**
 * The newest Java of this machine that runs such a server: of `JAVA_HOME`, of the system's folder, on the path.
 *
 * @returns {Promise<Java | undefined>}
 */
export async function findJava() {
  const found = await Promise.all(javaHomes().map(inspect));
  const onPath = await inspect('');
  return [...found, onPath]
    .filter((one) => one !== undefined && serverFor(one) !== undefined)
    .sort((one, other) => (other?.version ?? 0) - (one?.version ?? 0))[0];
}

/** @returns {string[]} */
function javaHomes() {
  const system = existsSync(SYSTEM_FOLDER)
    ? readdirSync(SYSTEM_FOLDER).map((name) => join(SYSTEM_FOLDER, name))
    : [];
  const homes = [process.env.JAVA_HOME, ...system].filter((home) => home !== undefined);
  return homes.filter((home) => existsSync(join(home, 'bin', 'java')));
}

/**
 * @param {string} home Empty for the Java on the path, which says itself where it is at home.
 * @returns {Promise<Java | undefined>}
 */
async function inspect(home) {
  const program = home === '' ? 'java' : join(home, 'bin', 'java');
  const settings = ['-XshowSettings:properties', '-version'];
  const { code, output } = await run(program, settings, { quiet: true, limitSeconds: 20 });
  if (code !== 0) return undefined;
  const version = Number(/java\.specification\.version = (\d+)/.exec(output)?.[1]);
  const told = /java\.home = (.+)/.exec(output)?.[1]?.trim();
  return told && version ? { home: told, version } : undefined;
}
