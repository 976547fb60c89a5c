import type { Query } from '../understand/query.js';

/** What a figure of the prose is searched by. */
export interface Sought {
  /** All that is asked, of which `words` may be one piece. */
  asked: string;
  /** Words for the passage index. */
  words: string;
  /** Content words that label, clause, passage or section title must hold, all of them. */
  content: readonly string[];
  /** Unit asked for, or null. */
  unit: string | null;
  /** Concept that the figure's label may name instead. */
  concept: string | null;
  /** True if an indicator explains all that is asked, so that nothing narrower is meant. */
  whole: boolean;
}

/** What a query seeks in the prose. */
export function soughtBy(query: Query): Sought {
  const { subject } = query;
  const only =
    subject.kind === 'concepts' && subject.concepts.length === 1 ? subject.concepts[0] : undefined;
  return {
    asked: query.about,
    words: query.about,
    content: query.content,
    unit: query.unit,
    concept: only?.id ?? null,
    whole: subject.kind === 'concepts',
  };
}
