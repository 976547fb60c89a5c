import type { AgencyEntry, AnswerPorts } from '../ports.js';
import type { Wording } from './wording/chinese.js';

/** What answering needs beside the query. */
export interface Library {
  ports: AnswerPorts;
  agencies: readonly AgencyEntry[];
  /** The sentences, in the language of the question. */
  wording: Wording;
}
