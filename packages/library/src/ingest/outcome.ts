import { type ErrorCode, isNianbaoError, type Report, type Severity } from '@nianbao/domain';
import { readerFailed } from '../errors.js';
import type { KnownReport, ReadStatus } from '../store/reports.js';

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
  findings: { code: string; severity: Severity; message: string }[];
  error: { code: ErrorCode; message: string } | null;
  /** True when it took the place of an earlier reading of the same report. */
  replaced: boolean;
}

/** The outcome of a file that was read. */
export const outcomeOf = (
  file: string,
  report: Report,
  { status, replaced }: Pick<IngestOutcome, 'status' | 'replaced'>,
): IngestOutcome => ({
  file,
  status,
  report: report.id,
  agency: report.agency.name,
  year: report.year,
  form: report.form,
  sections: report.sections.length,
  observations: report.observations.length,
  findings: report.findings.map(({ code, severity, message }) => ({ code, severity, message })),
  error: null,
  replaced,
});

/** The outcome of a file whose bytes the library has read already; of its findings, those of the report by itself. */
export const unchangedOutcome = (
  file: string,
  { id, agency, year, form, sections, observations, findings }: KnownReport,
): IngestOutcome => ({
  file,
  status: 'unchanged',
  report: id,
  agency,
  year,
  form,
  sections,
  observations,
  findings: findings.map(({ code, severity, message }) => ({ code, severity, message })),
  error: null,
  replaced: false,
});

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
  };
}
