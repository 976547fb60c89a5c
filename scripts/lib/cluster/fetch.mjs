import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { run } from '../run.mjs';
import { SetupError } from '../say.mjs';

const FETCH_SECONDS = 600;
const PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1';
/** Without a project Maven does not know where to unpack to. */
const PROJECT = `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>nianbao</groupId><artifactId>test-cluster</artifactId><version>1</version><packaging>pom</packaging>
</project>
`;

/** Another folder for the unpacked server. */
const CACHE_VARIABLE = 'NIANBAO_CLUSTER_CACHE';

/** The cache of the user; for root one that the unprivileged user of the server can read. */
function cacheFolder() {
  const own = process.env[CACHE_VARIABLE];
  if (own) return own;
  if (process.getuid?.() === 0) return '/var/cache/nianbao';
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'nianbao');
}

/** Whether Maven is there. */
export async function hasMaven() {
  const { code } = await run('mvn', ['-v'], { quiet: true, limitSeconds: 60 });
  return code === 0;
}

/**
 * A folder of the cache; made in a folder beside it the first time, so that it is there whole or not at all.
 *
 * @param {string} name
 * @param {(draft: string) => Promise<string>} make Returns what is to become the folder.
 */
export async function cachedFolder(name, make) {
  const cache = cacheFolder();
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, 'draft-'));
  try {
    chmodSync(draft, 0o755);
    const made = await make(draft);
    makeReadable(made);
    renameSync(made, folder);
  } catch (error) {
    // Another process may have been first.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

/**
 * For the user that the server runs as.
 *
 * @param {string} folder
 */
function makeReadable(folder) {
  for (const name of ['.', ...readdirSync(folder, { recursive: true })]) {
    const path = join(folder, `${name}`);
    const { mode } = statSync(path);
    chmodSync(path, mode | (mode & 0o100 ? 0o555 : 0o444));
  }
}

/**
 * Lets Maven fetch an archive and unpack it below a folder, or a library and copy it there; returns where it
 * put it.
 *
 * @param {string} folder
 * @param {string} artifact `group:name:version:zip`, or `…:jar`
 */
export async function fetchInto(folder, artifact) {
  writeFileSync(join(folder, 'pom.xml'), PROJECT);
  const goal = `${PLUGIN}:${artifact.endsWith(':zip') ? 'unpack' : 'copy'}`;
  const { code, output } = await run('mvn', ['-B', '-q', goal, `-Dartifact=${artifact}`], {
    cwd: folder,
    quiet: true,
    limitSeconds: FETCH_SECONDS,
  });
  if (code === 0) return join(folder, 'target', 'dependency');
  throw new SetupError(
    `Maven could not fetch ${artifact}. Check the network and Maven's settings.\n${output.slice(-2000)}`,
  );
}
