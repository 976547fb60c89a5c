import { build } from './build.mjs';
import { checkNode } from './check-node.mjs';
import { installDependencies } from './install.mjs';
import { say } from './say.mjs';

/** Brings a bare checkout to where everything runs; does nothing that was done before. */
export async function setUp() {
  checkNode();
  const { name, reason } = await installDependencies();
  await build();
  say(`words are cut by ${name} (${reason})`);
}
