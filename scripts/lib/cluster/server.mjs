import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cachedFolder, fetchInto } from './fetch.mjs';

const SERVER = 'org.opensearch.distribution.integ-test-zip:opensearch';
const SECURITY = 'org.opensearch.plugin:opensearch-security';
/** What the plug-in has from modules that the server for tests comes without. */
const BORROWED = 'org.apache.commons:commons-collections4:4.5.0:jar';

/**
 * The folder of the unpacked server; Maven fetches it the first time.
 *
 * @param {string} version
 */
export const serverFolder = (version) =>
  cachedFolder(`opensearch-${version}`, async (draft) =>
    join(await fetchInto(draft, `${SERVER}:${version}:zip`), `opensearch-${version}`),
  );

/**
 * The same server with the security plug-in in it.
 *
 * @param {string} version
 */
export async function securedServerFolder(version) {
  const server = await serverFolder(version);
  return cachedFolder(`opensearch-${version}-secured`, async (draft) => {
    const plugin = await fetchInto(draft, `${SECURITY}:${version}.0:zip`);
    await fetchInto(draft, BORROWED);
    const secured = join(draft, 'server');
    cpSync(server, secured, { recursive: true });
    standAlone(join(plugin, 'plugin-descriptor.properties'));
    renameSync(join(plugin, 'config'), join(secured, 'config', 'opensearch-security'));
    renameSync(plugin, join(secured, 'plugins', 'opensearch-security'));
    return secured;
  });
}

/**
 * The plug-in adds to modules about groups of work, which the server for tests comes without; of them it needs
 * one library alone.
 *
 * @param {string} descriptor
 */
function standAlone(descriptor) {
  const text = readFileSync(descriptor, 'utf8');
  writeFileSync(descriptor, text.replace(/^extended\.plugins=.*$/m, 'extended.plugins='));
}
