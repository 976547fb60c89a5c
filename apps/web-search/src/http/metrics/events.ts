import type { LibraryEvent, LibraryListener } from '../../library.js';
import type { Meters } from './meters.js';

type Kind = LibraryEvent['kind'];

/** What is counted of each kind of event, beside how long it took and whether it failed. */
type Count = { [Of in Kind]: (event: LibraryEvent & { kind: Of }) => void };

/** Counts and times what a library does. Labels come from lists that the program knows: nothing typed is among them. */
export function watchEvents(meters: Meters): LibraryListener {
  const { counter } = meters;
  const durations = durationsOf(meters);
  const failures = counter(
    'nianbao_failures_total',
    'What the library could not do, by kind and code of the error.',
    ['kind', 'code'],
  );
  const answers = counter('nianbao_answers_total', 'Answers by status.', ['status']);
  const kept = counter('nianbao_answers_kept_total', 'Answers that were kept from before.');
  const documents = counter(
    'nianbao_ingests_total',
    'Documents taken in, by what became of them.',
    ['status'],
  );
  const checked = counter('nianbao_checked_documents_total', 'Documents handed in and checked.', [
    'outcome',
  ]);
  const lastWork = meters.gauge(
    'nianbao_index_last_work_timestamp_seconds',
    'When the index was last brought in step, merged or written well.',
    ['work'],
  );
  const count: Count = {
    ask: (event) => {
      if (event.status) answers.inc({ status: event.status });
      if (event.kept) kept.inc();
    },
    search: () => undefined,
    ingest: ({ status }) => documents.inc({ status }),
    check: ({ documents: all, unread, failure }) => {
      if (failure) return;
      checked.inc({ outcome: 'read' }, all - unread);
      checked.inc({ outcome: 'unread' }, unread);
    },
    index: ({ work, failure }) => {
      if (!failure) lastWork.setToCurrentTime({ work });
    },
  };
  return (event) => {
    durations[event.kind](event);
    if (event.failure) failures.inc({ kind: event.kind, code: event.failure });
    (count[event.kind] as (event: LibraryEvent) => void)(event);
  };
}

/** How long each kind of event took. */
function durationsOf({ histogram }: Meters): { [Of in Kind]: LibraryListener } {
  const timed = (name: string, help: string): LibraryListener => {
    const durations = histogram(name, help);
    return ({ ms }) => durations.observe(ms / 1000);
  };
  const work = histogram(
    'nianbao_index_work_duration_seconds',
    'Time that work on the index took, by kind of work.',
    ['work'],
  );
  return {
    ask: timed('nianbao_ask_duration_seconds', 'Time until a question was answered.'),
    search: timed('nianbao_search_duration_seconds', 'Time until passages were found.'),
    ingest: timed(
      'nianbao_ingest_duration_seconds',
      'Time from the arrival of a document until it was stored.',
    ),
    check: timed('nianbao_check_duration_seconds', 'Time until documents were read and checked.'),
    index: (event) => {
      if (event.kind === 'index') work.observe({ work: event.work }, event.ms / 1000);
    },
  };
}
