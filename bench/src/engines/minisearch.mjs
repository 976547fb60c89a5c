/** MiniSearch as it comes, given the same tokens. */
import MiniSearch from 'minisearch';
import { LIMIT, serve } from './serve.mjs';

await serve((passages) => {
  const index = new MiniSearch({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  let id = 0;
  for (const { terms } of passages) {
    index.add({ id, text: terms.join(' ') });
    id += 1;
  }
  return {
    ask: {
      plain: (terms) =>
        index
          .search(terms.join(' '))
          .slice(0, LIMIT)
          .map(({ id }) => id),
    },
  };
});
