import type { Answer } from '@nianbao/answer';
import type { AskOptions } from './options.js';

/** Answers that are kept; a site is asked a few questions again and again. */
const MOST = 1_000;

/** As JSON: read again, each is a copy, and a cheaper one than a clone. */
type Answers = Map<string, Promise<string>>;

/**
 * Answers by question. The same library gives the same question the same answer on the same day, so one that
 * was given is given again until something is stored. What was asked longest ago goes first.
 */
export class KeptAnswers {
  #of = '';
  #answers: Answers = new Map();

  constructor(
    /** Tells the state that the library is in. */
    private readonly state: () => string,
    private readonly today: () => Date = () => new Date(),
  ) {}

  /**
   * The answer that is kept, or the one made now. Whoever asks has a copy of their own. In a dialogue nothing is
   * kept: there an answer depends on what was said before.
   */
  async answer(
    question: string,
    { conversation, ...options }: AskOptions,
    make: () => Promise<Answer>,
  ): Promise<Answer> {
    if (conversation !== undefined) return make();
    const answers = this.#current();
    const key = JSON.stringify([question, options.agency, options.language]);
    const kept = answers.get(key) ?? make().then((answer) => JSON.stringify(answer));
    answers.delete(key);
    answers.set(key, kept);
    kept.catch(() => answers.delete(key));
    if (answers.size > MOST) answers.delete(answers.keys().next().value as string);
    return JSON.parse(await kept) as Answer;
  }

  /** Those of this state of the store and this day. */
  #current(): Answers {
    const of = `${this.state()} ${this.today().toDateString()}`;
    if (of !== this.#of) {
      this.#of = of;
      this.#answers = new Map();
    }
    return this.#answers;
  }
}
