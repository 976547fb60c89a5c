import type { Answer } from '@nianbao/library';
import type { BotLibrary } from '../../src/library.js';

/** An answer with only what a test is about. */
function answer(part: Partial<Answer>): Answer {
  return {
    question: '',
    status: 'answered',
    answer: '',
    values: [],
    evidence: [],
    notes: [],
    options: [],
    next: [],
    understood: '',
    ...part,
  };
}

/** What a question was asked with. */
export interface Asked {
  question: string;
  dialogue: string | undefined;
}

/** A library that answers as a test says and keeps what it was asked: for what the real one does on rare occasions only. */
export function doubleOf(
  reply: (question: string) => Partial<Answer> | Promise<Partial<Answer>>,
): BotLibrary & { asked: Asked[] } {
  const asked: Asked[] = [];
  return {
    asked,
    async ask(question, options) {
      asked.push({ question, dialogue: options?.conversation });
      return answer({ question, ...(await reply(question)) });
    },
    reports: async () => [],
    revision: async () => 1,
    checkDocuments: async () => [],
    dialogue: async () => undefined,
    resume: async () => undefined,
    forget: async () => undefined,
    observe: () => () => undefined,
  };
}
