import type { Answer } from '../model.js';

/** The parts of an answer that differ from an empty one. */
export type AnswerParts = Pick<Answer, 'status' | 'answer'> & Partial<Answer>;

/** An answer without the question, what comes next and what was understood, which the answerer adds. */
export type Result = Omit<Answer, 'question' | 'next' | 'understood'>;

/** Fills in what a result leaves empty. */
export const result = (parts: AnswerParts): Result => ({
  values: [],
  evidence: [],
  notes: [],
  options: [],
  ...parts,
});
