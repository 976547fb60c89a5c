import type { AgencyEntry, AnswerPorts } from '../ports.js';

/** What answering needs beside the query. */
export interface Library {
  ports: AnswerPorts;
  agencies: readonly AgencyEntry[];
}
