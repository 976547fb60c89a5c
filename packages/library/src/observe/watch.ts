import type { Answer, Plan } from '@nianbao/answer';
import type { IndexWatch } from '../index/watched.js';
import type { CheckedDocument } from '../ingest/check-documents.js';
import type { IngestOutcome } from '../ingest/outcome.js';
import type { SearchResult } from '../search/search.js';
import type { IngestEvent } from './events.js';
import { Observers } from './observers.js';

/** Makes an answer, where none is kept; `planned` is to be told how the question was understood. */
type Make = (work: (planned: (plan: Plan) => void) => Promise<Answer>) => Promise<Answer>;

/** Times what a library is asked for, and tells those who watch it. */
export class Watch extends Observers {
  asked(question: string, answer: (make: Make) => Promise<Answer>): Promise<Answer> {
    let plan: Plan | null = null;
    let kept = true;
    const make: Make = (work) => {
      kept = false;
      return work((one) => {
        plan = one;
      });
    };
    return this.timed(
      () => answer(make),
      ({ ms, failure, result }) => ({
        ...{ kind: 'ask', ms, failure, question, plan, kept },
        status: result?.status ?? null,
      }),
    );
  }

  searched(search: () => Promise<SearchResult>): Promise<SearchResult> {
    return this.timed(search, ({ ms, failure }) => ({ kind: 'search', ms, failure }));
  }

  checked(documents: number, check: () => Promise<CheckedDocument[]>): Promise<CheckedDocument[]> {
    return this.timed(check, ({ ms, failure, result = [] }) => ({
      ...{ kind: 'check', ms, failure, documents },
      unread: result.filter(({ error }) => error !== null).length,
    }));
  }

  indexing: IndexWatch = (work, run) =>
    this.timed(run, ({ ms, failure }) => ({ kind: 'index', ms, failure, work }));

  ingested = ({ status, error }: IngestOutcome, ms: number): void => {
    const event: IngestEvent = { kind: 'ingest', ms, status, failure: error?.code ?? null };
    this.tell(event);
  };
}
