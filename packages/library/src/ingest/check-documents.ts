import { checkYears, isNianbaoError, type NianbaoError, type Report } from '@nianbao/domain';
import { filed } from '../bodies/group.js';
import { bodyKeys } from '../bodies/keys.js';
import { type YearPair, yearPairs } from '../checks/year-pairs.js';
import { readerFailed } from '../errors.js';
import type { DocumentReader, ReadOptions, ReadResult, ToRead } from '../reading/read.js';
import type { ReadingSettings } from '../reading/settings.js';
import { bodyOf } from '../store/bodies.js';
import type { Connection } from '../store/connection.js';
import { readReport, type StoredReport } from '../store/reports.js';
import { type Beside, isOpen, readAlone } from '../store/years-beside.js';
import { checkSize } from './files.js';
import type { DocumentBytes } from './sources.js';

/** The report of the year before that a document was held against. */
export interface ReportBefore {
  /** Where it came from: the library, or another of the documents checked together. */
  from: 'library' | 'added';
  /** Its id in the library, or the name of that document. */
  name: string;
  year: number;
  /** Both years' figures beside each other. */
  pairs: YearPair[];
}

/** A document that was read and checked, and is not stored. */
export interface CheckedDocument {
  file: string;
  /** Nothing where it could not be read. */
  report: StoredReport | null;
  before: ReportBefore | null;
  /** Id of the library's own report of that body and year. */
  held: string | null;
  error: NianbaoError | null;
}

/** What checking documents needs of a library. */
interface Desk {
  connection: Connection;
  reader: DocumentReader;
  settings: ReadingSettings;
}

/** A document as read without help of other years. */
interface Alone {
  document: DocumentBytes;
  known: ReadOptions;
  result: ReadResult;
  /** The body, as the library files it, or as the documents themselves tell. */
  body: { filed: string; told: string };
}

type Read = Omit<Alone, 'body'> | { document: DocumentBytes; error: NianbaoError };

/**
 * Reads and checks documents together: each is held against the year before, from the others or else from
 * the library. `unstated` is assumed where a document itself names no body or no year. Stores nothing; a
 * document that cannot be read is an outcome, never thrown.
 */
export async function checkDocuments(
  desk: Desk,
  documents: readonly DocumentBytes[],
  unstated: ReadOptions = {},
): Promise<CheckedDocument[]> {
  const read = await Promise.all(documents.map((one) => readByItself(desk, one, unstated)));
  const alone = placed(
    desk.connection,
    read.filter((one) => 'result' in one),
  );
  return Promise.all(
    read.map((one) =>
      'error' in one
        ? failed(one.document, one.error)
        : checked(desk, alone.find(({ document }) => document === one.document) as Alone, alone),
    ),
  );
}

async function readByItself(
  { reader, settings }: Desk,
  document: DocumentBytes,
  unstated: ReadOptions,
): Promise<Read> {
  const read = (known: ReadOptions) => reader.read(document.bytes, toldOf(document, known));
  try {
    checkSize(document.name, document.bytes.length, settings.maxBytes);
    return { document, known: {}, result: await read({}) };
  } catch (error) {
    const nameless = isNianbaoError(error) && error.code === 'identity-unknown';
    if (!nameless || Object.keys(unstated).length === 0) {
      return { document, error: ours(document, error) };
    }
  }
  try {
    return { document, known: unstated, result: await read(unstated) };
  } catch (error) {
    return { document, error: ours(document, error) };
  }
}

const ours = ({ name }: DocumentBytes, error: unknown): NianbaoError =>
  isNianbaoError(error) ? error : readerFailed(name, error);

const toldOf = ({ name, charset }: DocumentBytes, known: ReadOptions): ToRead => ({
  ...known,
  name,
  ...(charset !== undefined && { charset }),
});

const failed = ({ name }: DocumentBytes, error: NianbaoError): CheckedDocument => ({
  file: name,
  report: null,
  before: null,
  held: null,
  error,
});

/** Tells whose each report is: by the library's names, and by those that the documents share. */
function placed(connection: Connection, read: readonly Omit<Alone, 'body'>[]): Alone[] {
  const named = read.map(({ result: { report } }, index) => {
    const { agency, year } = report;
    return { id: String(index), printed: agency.name, year, ...bodyKeys(report) };
  });
  const bodies = filed(named);
  return read.map((one, index) => ({
    ...one,
    body: {
      filed: bodyOf(connection, one.result.report),
      told: bodies.get(String(index))?.agency ?? one.result.report.agency.name,
    },
  }));
}

const sameBody = (one: Alone['body'], other: Alone['body']): boolean =>
  one.filed === other.filed || one.told === other.told;

/** The one other document that is the same body's report of that year; two would contradict each other. */
function added(one: Alone, all: readonly Alone[], year: number): Alone | undefined {
  const found = all.filter(
    (other) => other.result.report.year === year && sameBody(one.body, other.body),
  );
  return found.length === 1 ? found[0] : undefined;
}

async function checked(desk: Desk, one: Alone, all: readonly Alone[]): Promise<CheckedDocument> {
  const { document, body } = one;
  const { year } = one.result.report;
  try {
    const beside = {
      previous: evidence(desk.connection, one, all, year - 1),
      next: evidence(desk.connection, one, all, year + 1),
    };
    const result = await withEvidence(desk, one, beside);
    const before = reportBefore(desk.connection, one, all);
    const pairs = before ? yearPairs(before.report, result.report) : [];
    const findings = before ? checkYears(before.report, result.report) : [];
    return {
      file: document.name,
      report: {
        ...result.report,
        findings: [...result.report.findings, ...findings],
        status: result.status,
        ingestedAt: new Date().toISOString(),
      },
      before: before && { from: before.from, name: before.name, year: year - 1, pairs },
      held: heldId(desk.connection, body.filed, year) ?? null,
      error: null,
    };
  } catch (error) {
    return failed(document, ours(document, error));
  }
}

/** Read again with the years beside, where they could settle what is open. */
async function withEvidence(
  { reader }: Desk,
  { document, known, result }: Alone,
  beside: Beside,
): Promise<ReadResult> {
  if (!isOpen(result.report.observations)) return result;
  if (!beside.previous && !beside.next) return result;
  return reader.read(document.bytes, { ...toldOf(document, known), ...beside });
}

function evidence(connection: Connection, one: Alone, all: readonly Alone[], year: number) {
  const other = added(one, all, year);
  if (other) return other.result.report;
  const id = heldId(connection, one.body.filed, year);
  return id === undefined ? undefined : readAlone(connection, id);
}

/** Whole, for the checks between years and to be shown beside. */
function reportBefore(
  connection: Connection,
  one: Alone,
  all: readonly Alone[],
): { from: ReportBefore['from']; name: string; report: Report } | null {
  const year = one.result.report.year - 1;
  const other = added(one, all, year);
  if (other) return { from: 'added', name: other.document.name, report: other.result.report };
  const id = heldId(connection, one.body.filed, year);
  if (id === undefined) return null;
  return { from: 'library', name: id, report: readReport(connection, id) };
}

const heldId = (connection: Connection, agency: string, year: number): string | undefined =>
  connection.get<{ id: string }>(
    'SELECT id FROM reports WHERE agency = ? AND year = ?',
    ...[agency, year],
  )?.id;
