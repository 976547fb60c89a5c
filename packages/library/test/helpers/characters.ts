import type { Token, Tokeniser } from '@nianbao/search';

const tokens = (text: string): Token[] =>
  [...text].map((term, at) => ({ term, start: at, end: at + 1 }));

/** Cuts between characters: there at once, where the words do not matter. */
export const characters: Tokeniser = {
  id: 'characters',
  engine: '@node-rs/jieba',
  notice: 'characters',
  tokens,
  terms: (text) => tokens(text).map(({ term }) => term),
};
