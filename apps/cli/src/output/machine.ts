import type { Answer, SearchResult } from '@nianbao/library';

/** An answer for programs: the fields that they rely on first, in the order of their description. */
export function answerJson(answer: Answer, id?: { id: unknown }): string {
  const { question, status, answer: words, values, evidence, notes, options, ...more } = answer;
  const relied = { question, status, answer: words, values, evidence, notes, options };
  return JSON.stringify({ ...id, ...relied, ...more });
}

/** What a search found, for programs; ordered as {@link answerJson}. */
export function searchJson({ total, tookMs, hits, facets, ...more }: SearchResult): string {
  return JSON.stringify({ total, tookMs, hits, facets, ...more });
}
