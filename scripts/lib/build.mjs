import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, listFiles } from './fingerprint.mjs';
import { Marker } from './marker.mjs';
import { root } from './paths.mjs';
import { SetupError, say } from './say.mjs';
import { runTurbo } from './turbo.mjs';
import { workspaceMembers } from './workspace.mjs';

const marker = new Marker(join(root, 'node_modules', '.nianbao-built.json'));

/** Builds every package and app, unless the last build was finished and made from these sources. */
export async function build() {
  const wanted = buildFingerprint();
  if (marker.read()?.fingerprint === wanted && everyOutputStands()) return;
  marker.clear();
  say('building');
  const { code } = await runTurbo([
    'run',
    'build',
    '--output-logs=new-only',
    '--log-order=grouped',
  ]);
  if (code !== 0) throw new SetupError('The build failed; the lines above say where.');
  marker.write({ fingerprint: wanted });
}

function buildFingerprint() {
  const settings = ['turbo.json', 'tsconfig.base.json', 'pnpm-lock.yaml'].map((name) =>
    join(root, name),
  );
  const sources = ['packages', 'apps'].flatMap((group) => listFiles(join(root, group)));
  return fingerprint([...settings, ...sources], { abi: process.versions.modules });
}

function everyOutputStands() {
  return workspaceMembers()
    .filter(({ folder, manifest }) => folder !== root && manifest.scripts?.build)
    .every(({ folder }) => existsSync(join(folder, 'dist')));
}
