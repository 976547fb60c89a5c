import { createAnswerer } from '@nianbao/answer';
import type { ClusterClient, Tokeniser } from '@nianbao/search';
import type { WordsEngine } from '../engine.js';
import { StoredNames } from '../ports/names.js';
import { PassageSearch } from '../search/search.js';
import { Spelling } from '../spelling/spelling.js';
import { Suggestions } from '../suggest/suggestions.js';
import type { ClusterFigures } from './figures.js';
import { ClusterOpenRows } from './open-rows.js';
import { ClusterPassages } from './passages.js';
import type { Remembered } from './remembered.js';
import type { ClusterView } from './view.js';

/** Puts the ports together. */
export function clusterEngine(
  client: ClusterClient,
  view: ClusterView,
  { figures, remembered }: { figures: ClusterFigures; remembered: Remembered },
  tokeniser: Tokeniser,
): WordsEngine {
  const passages = new ClusterPassages(client, view, tokeniser, remembered);
  const names = new StoredNames(view, tokeniser);
  const openRows = new ClusterOpenRows(client, view, remembered);
  const words = (text: string) => tokeniser.tokens(text);
  const answerer = createAnswerer({
    ...{ catalogue: view, figures, openRows, passages, names, words },
  });
  let known: ReadonlySet<string> = new Set();
  const spelling = new Spelling({
    tokeniser,
    names: () => names.all(),
    holds: (term) => known.has(term),
  });
  return {
    answerer,
    suggestions: new Suggestions({ catalogue: view, names, answers: answerer.answers }),
    search: new PassageSearch({ index: passages, passages, catalogue: view, tokeniser }),
    correct: async (text) => {
      // Asked for beforehand, all at once: a spelling looks at no other words than these.
      const found = await passages.known([...tokeniser.terms(text), ...lettersIn(text)]);
      known = found;
      return spelling.correct(text);
    },
  };
}

const lettersIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[a-z]+/g) ?? [];
