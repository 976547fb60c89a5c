import { INTENDED, PLANNED } from '../words/telling-words.js';

/** True if a folded sentence tells what is planned or wished, or of a later year than the report's. */
export const isPlan = (sentence: string, year: number): boolean =>
  PLANNED.test(sentence) ||
  INTENDED.test(sentence) ||
  [...sentence.matchAll(/(20\d\d)年/g)].some(([, said]) => Number(said) > year);
