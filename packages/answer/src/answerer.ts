import { continueFrom, leansBack } from './dialogue/follow.js';
import { MEMORY_DEFAULTS, type MemorySettings, openMemory } from './dialogue/memory.js';
import type { Answer } from './model.js';
import type { AnswerPorts } from './ports.js';
import { respond } from './respond/respond.js';
import { type Result, result } from './respond/result.js';
import { WORDING } from './respond/wording.js';
import { explain } from './understand/explain.js';
import type { Query } from './understand/query.js';
import { understand } from './understand/understand.js';

/** How a question is asked. */
export interface AskOptions {
  /** Body to assume where the question names none. */
  agency?: string;
  /** Id of a dialogue; without it every question stands alone. */
  conversation?: string;
}

/** Answers questions over one set of ports. */
export interface Answerer {
  ask(question: string, options?: AskOptions): Promise<Answer>;
  /** Forgets what a dialogue was about. */
  forget(conversation: string): void;
}

/** Settings of an answerer, each with its default. */
export interface AnswererSettings {
  memory?: Partial<MemorySettings>;
  /** Today, for 去年. Default: the clock. */
  today?: () => Date;
  /** Longest question in characters. Default 500. */
  longestQuestion?: number;
}

const LONGEST = 500;

/** Makes an {@link Answerer}. The same ports, settings and question always give the same answer. */
export function createAnswerer(ports: AnswerPorts, settings: AnswererSettings = {}): Answerer {
  const today = settings.today ?? (() => new Date());
  const longest = settings.longestQuestion ?? LONGEST;
  const memory = openMemory({ ...MEMORY_DEFAULTS, ...settings.memory }, () => today().getTime());

  async function answer(question: string, options: AskOptions): Promise<Answer> {
    const agencies = await ports.catalogue.agencies();
    const setting = {
      agencies,
      today: today(),
      cut: ports.words,
      ...(options.agency !== undefined && { agency: options.agency }),
    };
    const { query, carried } = inDialogue(understand(question, setting), options.conversation);
    const found = await respond({ ports, agencies }, query);
    if (options.conversation !== undefined && found.status !== 'out_of_scope')
      memory.remember(options.conversation, query);
    const notes =
      carried.length > 0 ? [...found.notes, WORDING.carried(carried.join('，'))] : found.notes;
    return { question, ...found, notes, understood: explain(query) };
  }

  function inDialogue(
    query: Query,
    conversation: string | undefined,
  ): { query: Query; carried: string[] } {
    const before = conversation === undefined ? undefined : memory.recall(conversation);
    return before && leansBack(query.question)
      ? continueFrom(query, before)
      : { query, carried: [] };
  }

  const refuse = (question: string, refusal: Result): Answer => ({
    question,
    ...refusal,
    understood: '',
  });

  return {
    async ask(question, options = {}) {
      if (question.length > longest)
        return refuse(
          question.slice(0, longest),
          result({ status: 'out_of_scope', answer: WORDING.tooLong(longest) }),
        );
      return answer(question, options);
    },
    forget: memory.forget,
  };
}
