import { openTokeniser, type SegmenterName, type Tokeniser } from '../src/index.js';

/** The tokeniser that is there on every machine. */
export const tokeniser: Tokeniser = await openTokeniser({ engine: '@node-rs/jieba' });

/** Both segmenters, or one where nodejieba could not be installed. */
export const tokenisers: readonly Tokeniser[] = await openAll(['@node-rs/jieba', 'nodejieba']);

async function openAll(engines: readonly SegmenterName[]): Promise<Tokeniser[]> {
  const opened = await Promise.allSettled(engines.map((engine) => openTokeniser({ engine })));
  return opened.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
}
