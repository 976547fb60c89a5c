import { build } from './build.mjs';
import { checkNode } from './check-node.mjs';
import { installDependencies } from './install.mjs';
import { alone } from './lock.mjs';
import { say } from './say.mjs';

/** Brings a bare checkout to where everything runs; does nothing that was done before. */
export async function setUp() {
  checkNode();
  const { name, reason } = await alone(async () => {
    const segmenter = await installDependencies();
    await build();
    return segmenter;
  });
  say(`words are cut by ${name} (${reason})`);
}
