import type { CurrentCatalogue } from '../ports/catalogue.js';
import type { StoredNames } from '../ports/names.js';
import { Bodies } from './bodies.js';
import { type Candidate, candidates } from './candidates.js';
import type { Suggestion } from './suggestion.js';

/**
 * What asking for one list may cost, in questions and milliseconds: what is typed next asks again,
 * and the answers of this time are known by then.
 */
const MOST_ASKED = 60;
const MOST_TIME = 250;
const MOST_TIME_FOR_THE_FIRST = 1500;

/** Answers remembered at most; beyond that the memory starts anew. */
const MOST_KNOWN = 10_000;

interface Allowance {
  left: number;
  since: number;
}

const isSpent = ({ left, since }: Allowance, found: number): boolean =>
  left <= 0 || performance.now() - since > (found > 0 ? MOST_TIME : MOST_TIME_FOR_THE_FIRST);

/** What suggestions are made from. */
interface Parts {
  catalogue: CurrentCatalogue;
  names: StoredNames;
  /** Whether the library answers a question. */
  answers(question: string): Promise<boolean>;
}

/**
 * Whole questions that a person may be about to type. Each is put to the library before it is
 * offered, so none of them leads nowhere.
 */
export class Suggestions {
  #of: { catalogue: object; bodies: Bodies } | undefined;
  #answered = new Map<string, boolean>();

  constructor(private readonly parts: Parts) {}

  /** The questions that go on from `text`, likeliest first. Nothing typed, nothing suggested. */
  async suggest(text: string, limit: number): Promise<Suggestion[]> {
    if (text.trim() === '') return [];
    const bodies = this.#current();
    const found = new Map<string, Suggestion>();
    const allowance = { left: MOST_ASKED, since: performance.now() };
    for (const candidate of candidates(text, bodies, this.parts.names)) {
      if (found.size >= limit || isSpent(allowance, found.size)) break;
      const suggestion = await this.#firstAnswered(candidate, allowance);
      if (suggestion) found.set(suggestion.question, suggestion);
    }
    return [...found.values()];
  }

  /** The bodies and years as they are now; with new ones, what is known of answers is forgotten. */
  #current(): Bodies {
    const catalogue = this.parts.catalogue.current();
    if (this.#of?.catalogue === catalogue && this.#answered.size <= MOST_KNOWN)
      return this.#of.bodies;
    this.#answered = new Map();
    this.#of = { catalogue, bodies: new Bodies(catalogue) };
    return this.#of.bodies;
  }

  async #firstAnswered(candidate: Candidate, allowance: Allowance) {
    for (const suggestion of candidate) {
      if (await this.#isAnswered(suggestion.question, allowance)) return suggestion;
    }
    return undefined;
  }

  async #isAnswered(question: string, allowance: Allowance): Promise<boolean> {
    const known = this.#answered.get(question);
    if (known !== undefined) return known;
    const answered = this.#answered;
    allowance.left -= 1;
    const is = await this.parts.answers(question);
    answered.set(question, is);
    return is;
  }
}
