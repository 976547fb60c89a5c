import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { adviceFor } from './advice.mjs';
import { fingerprint } from './fingerprint.mjs';
import { Marker } from './marker.mjs';
import { root } from './paths.mjs';
import { ensurePnpm, runPnpm } from './pnpm.mjs';
import { SetupError, say } from './say.mjs';
import { compileSegmenter } from './segmenter.mjs';
import { missingDependencies, workspaceMembers } from './workspace.mjs';

const marker = new Marker(join(root, 'node_modules', '.nianbao-installed.json'));

/**
 * Installs the dependencies, unless the last installation was finished, was made from the same
 * manifests and lockfile, and still stands.
 *
 * @returns {Promise<import('./segmenter.mjs').Segmenter>}
 */
export async function installDependencies() {
  const members = workspaceMembers();
  const wanted = installFingerprint(members);
  const note = marker.read();
  const damaged = note !== undefined && missingDependencies(members).length > 0;
  if (note?.fingerprint === wanted && !damaged) return /** @type {any} */ (note.segmenter);
  marker.clear();
  await ensurePnpm();
  if (damaged) removeModules(members);
  say('installing dependencies');
  await pnpmInstall();
  if (missingDependencies(members).length > 0) await reinstall(members);
  const segmenter = await compileSegmenter();
  marker.write({ fingerprint: wanted, segmenter });
  return segmenter;
}

/** @param {import('./workspace.mjs').Member[]} members */
function installFingerprint(members) {
  const manifests = members.map(({ folder }) => join(folder, 'package.json'));
  const settings = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc'].map((name) =>
    join(root, name),
  );
  const { platform, arch, versions } = process;
  return fingerprint([...settings, ...manifests], { platform, arch, abi: versions.modules });
}

async function pnpmInstall() {
  const { code, output } = await runPnpm([
    'install',
    '--frozen-lockfile',
    '--prod=false',
    '--prefer-offline',
    '--reporter=append-only',
    '--config.fetch-retry-mintimeout=2000',
    '--config.fetch-retry-maxtimeout=10000',
    '--config.confirm-modules-purge=false',
    '--config.side-effects-cache=false',
  ]);
  if (code !== 0) throw new SetupError(`The installation failed. ${adviceFor(output)}`);
}

/**
 * pnpm believed an earlier, broken installation: begin with nothing.
 *
 * @param {import('./workspace.mjs').Member[]} members
 */
async function reinstall(members) {
  say('the installed packages are damaged; installing them again');
  removeModules(members);
  await pnpmInstall();
  const missing = missingDependencies(members);
  if (missing.length > 0)
    throw new SetupError(`Not installed in spite of pnpm's success: ${missing.join(', ')}.`);
}

/** @param {import('./workspace.mjs').Member[]} members */
function removeModules(members) {
  for (const { folder } of members) {
    rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  }
}
