import { gravestFirst } from '../html/finding.js';
import type { CheckedDocument, IngestOutcome, ReportBefore, StoredReport } from '../library.js';

/** What became of a file that was to be kept in the library. */
export type Contribution = Pick<IngestOutcome, 'status' | 'report' | 'replaced' | 'error'>;

/** What was found in one file. */
export interface CheckedFile {
  file: string;
  report: StoredReport | null;
  before: ReportBefore | null;
  /** Id of the library's own report of that body and year. */
  held: string | null;
  error: { code: string; message: string } | null;
  /** Nothing where nobody asked for it to be kept. */
  contribution: Contribution | null;
}

/** What was found in the files of one request. */
export interface CheckedSet {
  files: CheckedFile[];
}

/** How many figures could be read, and how many not, and why. */
export interface FigureCounts {
  reported: number;
  blank: number;
  mark: number;
  unreadable: number;
}

/** A document as checked, ready to be kept. */
export const fileOf = (
  { error, ...checked }: CheckedDocument,
  contribution: Contribution | null = null,
): CheckedFile => ({
  ...checked,
  error: error && { code: error.code, message: error.message },
  contribution,
});

/** The same with its findings as a person wants to see them. */
export function inOrderOfGravity(file: CheckedFile): CheckedFile {
  const { report } = file;
  return report
    ? { ...file, report: { ...report, findings: gravestFirst(report.findings) } }
    : file;
}

/** Counts the figures by their status. */
export function countsOf(report: StoredReport | null): FigureCounts {
  const counts: FigureCounts = { reported: 0, blank: 0, mark: 0, unreadable: 0 };
  for (const { status } of report?.observations ?? []) counts[status] += 1;
  return counts;
}
