/** A question that a person may be about to type, and that the library answers. */
export interface Suggestion {
  /** What of it was found by what was typed. */
  kind: 'indicator' | 'agency';
  /** Id of the concept, or the body's name. */
  id: string;
  name: string;
  /** The whole question, as it is asked. */
  question: string;
}
