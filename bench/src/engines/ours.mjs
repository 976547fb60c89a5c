/** The passage index of @nianbao/search. */
import { createPassageIndexBuilder, toBytes } from '@nianbao/search';
import { LIMIT, serve } from './serve.mjs';

const identity = { tokeniserId: 'bench', storeVersion: '1' };
const filter = { year: [2018], form: ['national-2014'] };

await serve((passages) => {
  const builder = createPassageIndexBuilder();
  for (const passage of passages) builder.add(passage);
  const index = builder.build();
  return {
    size: toBytes(index, identity).length,
    ask: {
      plain: (terms) => index.search(terms, { limit: LIMIT }),
      filtered: (terms) => index.search(terms, { limit: LIMIT, filter }).length,
      facets: (terms) => index.tally(terms, { facets: ['year', 'agency'] }) && true,
    },
  };
});
