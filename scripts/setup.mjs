/** `npm run setup`: installs what is missing and builds. */
import { runScript, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runScript(async () => {
  await setUp();
  say('ready: `npm start`, `npm test`, `npx nianbao --help`');
});
