import { type ErrorCode, type Finding, isNianbaoError } from '@nianbao/domain';
import { readerFailed } from '../errors.js';
import type { KnownReport, ReadStatus } from '../store/reports.js';

/** A finding in a few words. */
export type ToldFinding = Pick<Finding, 'code' | 'severity' | 'message'>;

/** What became of one file. */
export interface IngestOutcome {
  file: string;
  /** `unchanged`: the library has read exactly these bytes already. */
  status: ReadStatus | 'failed' | 'unchanged';
  report: string | null;
  agency: string | null;
  year: number | null;
  form: string | null;
  sections: number;
  observations: number;
  /**
   * Of the report by itself, and what it shows together with the years beside it: told with the second
   * of two reports that comes. `unchanged` tells again only those of the report by itself.
   */
  findings: ToldFinding[];
  error: { code: ErrorCode; message: string } | null;
  /** True when it took the place of an earlier reading of the same report. */
  replaced: boolean;
  /** Ids of reports of the years beside that were read again with this one as evidence for glued cells. */
  reread: string[];
  /** Why others could not be: they stand as they are read by themselves, and are tried at the next ingest. */
  rereadFailed: RereadFailure[];
}

/** A report that could not be read again. */
export interface RereadFailure {
  report: string;
  code: ErrorCode;
  message: string;
}

/** The finding without its figures. */
export const told = ({ code, severity, message }: Finding | ToldFinding): ToldFinding => ({
  code,
  severity,
  message,
});

/** The outcome of a file that was read and stored. */
export const outcomeOf = (
  file: string,
  stored: KnownReport,
  { status, replaced }: Pick<IngestOutcome, 'status' | 'replaced'>,
): IngestOutcome => ({
  file,
  status,
  report: stored.id,
  agency: stored.printed,
  year: stored.year,
  form: stored.form,
  sections: stored.sections,
  observations: stored.observations,
  findings: stored.findings.map(told),
  error: null,
  replaced,
  reread: [],
  rereadFailed: [],
});

/** The outcome of a file whose bytes the library has read already. */
export const unchangedOutcome = (file: string, stored: KnownReport): IngestOutcome =>
  outcomeOf(file, stored, { status: 'unchanged', replaced: false });

/** The outcome of a file that could not be read or stored; never throws. */
export function failureOf(file: string, error: unknown): IngestOutcome {
  const known = isNianbaoError(error) ? error : readerFailed(file, error);
  return {
    file,
    status: 'failed',
    report: null,
    agency: null,
    year: null,
    form: null,
    sections: 0,
    observations: 0,
    findings: [],
    error: { code: known.code, message: known.message },
    replaced: false,
    reread: [],
    rereadFailed: [],
  };
}
