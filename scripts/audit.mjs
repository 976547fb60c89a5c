/**
 * `npm run audit`: asks the registry for known weaknesses of what runs in production, and holds the answer against
 * the exceptions in lib/audit-exceptions.json.
 *
 * Exit status: 0 nothing unexplained, 1 an unexplained weakness, 2 the registry gave no answer.
 */
import { fileURLToPath } from 'node:url';
import { advisoriesIn, heldAgainst } from './lib/audit.mjs';
import { readJson } from './lib/paths.mjs';
import { ensurePnpm, runPnpm } from './lib/pnpm.mjs';
import { runScript, say } from './lib/say.mjs';

const EXCEPTIONS = fileURLToPath(new URL('./lib/audit-exceptions.json', import.meta.url));
const STATUS = { unexplained: 1, unanswered: 2 };

await runScript(async () => {
  await ensurePnpm();
  const { output } = await runPnpm(['audit', '--prod', '--json'], { quiet: true });
  const advisories = advisoriesIn(output);
  if (advisories === undefined) {
    say('the registry gave no answer about known weaknesses, so nothing was checked:');
    console.log(output.trim());
    say('set npm_config_registry to one that offers audits. Only names and versions are sent.');
    process.exitCode = STATUS.unanswered;
    return;
  }
  const { unexplained, explained, outdated } = heldAgainst(advisories, readJson(EXCEPTIONS));
  for (const one of unexplained) {
    const found = `${one.package} ${one.versions.join(', ')}`;
    console.log(`${one.severity}  ${found}  ${one.id}  ${one.title}  mended in ${one.patched}`);
  }
  for (const one of outdated) say(`${one.advisory} is no longer told: remove its exception.`);
  say(`${unexplained.length} unexplained, ${explained.length} explained in audit-exceptions.json.`);
  if (unexplained.length > 0) process.exitCode = STATUS.unexplained;
});
