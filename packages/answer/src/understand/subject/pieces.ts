import { readConcepts } from '@nianbao/domain';
import { JOINERS } from '../../words/question-words.js';
import { askingIn } from '../content.js';

/** What the concept that explains most of a text leaves over; all of it where none fits. */
export const leftoverIn = (text: string): readonly string[] =>
  readConcepts(text, askingIn(text))[0]?.leftover ?? [text];

/** Takes words out of a text. */
export const without = (text: string, words: readonly string[]): string =>
  words.reduce((rest, word) => rest.replaceAll(word, ''), text);

/** The things that are named together: 网站和公报. */
export const piecesOf = (text: string): string[] =>
  text.split(JOINERS).filter((piece) => piece !== '');
