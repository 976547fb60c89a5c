import type { AnswerStatus, Plan } from '@nianbao/answer';
import type { ErrorCode } from '@nianbao/domain';
import type { IngestOutcome } from '../ingest/outcome.js';

/** Why something failed; `unexpected` for what is no error of ours. */
export type FailureCode = ErrorCode | 'unexpected';

/** What took how long, in milliseconds. */
interface Timed {
  ms: number;
  /** Null where it went well. */
  failure: FailureCode | null;
}

/** A question was asked. */
export interface AskEvent extends Timed {
  kind: 'ask';
  question: string;
  /** Null where it failed. */
  status: AnswerStatus | null;
  /** How it was understood; null where the answer was kept from before, or nothing was understood. */
  plan: Plan | null;
  /** Whether the answer was kept from before. */
  kept: boolean;
}

/** Passages were searched. */
export interface SearchEvent extends Timed {
  kind: 'search';
}

/** A document was taken in, or not: from its arrival until it is stored and told. */
export interface IngestEvent extends Timed {
  kind: 'ingest';
  status: IngestOutcome['status'];
}

/** Documents were checked together; nothing was stored. */
export interface CheckEvent extends Timed {
  kind: 'check';
  documents: number;
  /** Those of them that could not be read. */
  unread: number;
}

/** The passage index was brought in step with the store, merged, or written to its folder. */
export interface IndexEvent extends Timed {
  kind: 'index';
  work: 'update' | 'merge' | 'write';
}

/** Something that a library did, told when it is done. Plain data; nothing in it tells who asked. */
export type LibraryEvent = AskEvent | SearchEvent | IngestEvent | CheckEvent | IndexEvent;

/** Is told what a library does. What it throws is lost: nobody's answer waits for who watches. */
export type LibraryListener = (event: LibraryEvent) => void;
