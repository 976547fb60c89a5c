import type { AnswerStatus, LibraryListener } from '@nianbao/library';
import type { MessageOutcome } from './conversation/conversation.js';

/** What the bot has done since it started: numbers alone, nothing that was said and nobody who said it. */
export interface Counts {
  /** When it started, as ISO 8601. */
  since: string;
  /** Messages by what became of them. */
  messages: Record<MessageOutcome, number>;
  /** Answers of the library by status. */
  answers: Record<AnswerStatus, number>;
  /** Questions put to the library, those that failed, and the seconds that they took together. */
  questions: { count: number; failed: number; seconds: number };
  /** Documents that were checked. */
  checks: { read: number; unread: number };
}

/** Counts, and what tells them. */
export interface Counting {
  readonly counts: Readonly<Counts>;
  /** Counts a message. */
  message(outcome: MessageOutcome): void;
  /** Counts what the library does. */
  told: LibraryListener;
}

/** Begins to count. */
export function startCounting(): Counting {
  const counts: Counts = {
    since: new Date().toISOString(),
    messages: { answered: 0, refused: 0, failed: 0, undelivered: 0 },
    answers: { answered: 0, no_data: 0, clarify: 0, out_of_scope: 0 },
    questions: { count: 0, failed: 0, seconds: 0 },
    checks: { read: 0, unread: 0 },
  };
  const { messages, answers, questions, checks } = counts;
  return {
    counts,
    message: (outcome) => {
      messages[outcome] += 1;
    },
    told: (event) => {
      if (event.kind === 'ask') {
        questions.count += 1;
        questions.seconds += event.ms / 1000;
        if (event.status === null) questions.failed += 1;
        else answers[event.status] += 1;
      }
      if (event.kind === 'check' && event.failure === null) {
        checks.read += event.documents - event.unread;
        checks.unread += event.unread;
      }
    },
  };
}
