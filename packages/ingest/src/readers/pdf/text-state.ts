import { IDENTITY, type Matrix } from './geometry.js';

/** What is needed of a font to place its characters. */
export interface FontShape {
  fontMatrix?: readonly number[] | undefined;
  vertical?: boolean | undefined;
}

/** What the operations before have set for the characters that follow. */
export interface TextState {
  matrix: Matrix;
  font: FontShape;
  size: number;
  direction: 1 | -1;
  characterSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
}

/** How a page begins. */
export const START: TextState = {
  matrix: IDENTITY,
  font: {},
  size: 0,
  direction: 1,
  characterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
};
