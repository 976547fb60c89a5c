import { type Answerer, createAnswerer } from '@nianbao/answer';
import { NianbaoError } from '@nianbao/domain';
import { openTokeniser, type Tokeniser } from '@nianbao/search';
import { IndexKeeper, type IndexOptions } from './index/keeper.js';
import { StoredCatalogue } from './ports/catalogue.js';
import { StoredFigures } from './ports/figures.js';
import { StoredNames } from './ports/names.js';
import { StoredOpenRows } from './ports/open-rows.js';
import { StoredPassages } from './ports/passages.js';
import { PassageSearch } from './search/search.js';
import { Spelling } from './spelling/spelling.js';
import type { Connection } from './store/connection.js';
import { Suggestions } from './suggest/suggestions.js';

/** Everything that needs the words cut, on whichever ports. */
export interface WordsEngine {
  suggestions: Suggestions;
  search: PassageSearch;
  answerer: Answerer;
  /** The words as they must have been meant; undefined where there is nothing to put right. */
  correct(words: string): Promise<string | undefined>;
}

/** The same on one file: made when first asked for, because a dictionary takes its time. */
export interface Engine extends WordsEngine {
  tokeniser: Tokeniser;
  keeper: IndexKeeper;
}

/** Opens the tokeniser and puts the ports together. */
export async function openEngine(connection: Connection, options: IndexOptions): Promise<Engine> {
  const tokeniser = await segmenter();
  const keeper = new IndexKeeper(connection, tokeniser, options);
  const catalogue = new StoredCatalogue(connection);
  const passages = new StoredPassages(connection, keeper);
  const names = new StoredNames(catalogue, tokeniser);
  const figures = new StoredFigures(connection);
  const openRows = new StoredOpenRows(connection);
  const words = (text: string) => tokeniser.tokens(text);
  const answerer = createAnswerer({ catalogue, figures, openRows, passages, names, words });
  const spelling = new Spelling({
    tokeniser,
    names: () => names.all(),
    holds: (term) => keeper.holds(term),
  });
  return {
    tokeniser,
    keeper,
    suggestions: new Suggestions({ catalogue, names, answers: answerer.answers }),
    search: new PassageSearch({ index: keeper, passages, catalogue, tokeniser }),
    answerer,
    correct: async (text) => {
      await keeper.refresh();
      return spelling.correct(text);
    },
  };
}

/** Opens the segmenter of Chinese; throws `tokeniser-missing`. */
export async function segmenter(): Promise<Tokeniser> {
  try {
    return await openTokeniser();
  } catch (cause) {
    const message = '没有可用的中文分词程序。请重新运行 npm run setup 安装依赖。';
    throw new NianbaoError('tokeniser-missing', message, { cause });
  }
}
