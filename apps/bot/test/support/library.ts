import { openBundled } from '@nianbao/library';
import type { BotLibrary } from '../../src/library.js';

/** The library that comes with nianbao: real reports, real answers. Closed when the test ends. */
export async function openTestLibrary(): Promise<BotLibrary & AsyncDisposable> {
  const library = await openBundled();
  return Object.assign(library, { [Symbol.asyncDispose]: () => library.close() });
}
