import type { SiteLibrary } from '../library.js';

/** Makes something once for each state of the library; what failed is made again. */
export function byRevision<Made>(
  library: Pick<SiteLibrary, 'revision'>,
  make: () => Promise<Made>,
): () => Promise<Made> {
  let known: { revision: number; made: Promise<Made> } | undefined;
  return async () => {
    const revision = await library.revision();
    if (known?.revision === revision) return known.made;
    const made = make();
    known = { revision, made };
    made.catch(() => {
      if (known?.made === made) known = undefined;
    });
    return made;
  };
}
