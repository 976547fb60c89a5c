import { basename } from 'node:path';
import type { Finding, Report } from '@nianbao/domain';
import { YearFindings } from '../checks/between-years.js';
import type { DocumentReader, ReadOptions } from '../reading/read.js';
import type { ReadingSettings } from '../reading/settings.js';
import { bodyOf } from '../store/bodies.js';
import type { Connection } from '../store/connection.js';
import { type Beside, evidenceBeside, isOpen } from '../store/years-beside.js';
import { readDocumentFile } from './files.js';

/** What the checks found in one report. */
export interface CheckResult {
  /** Id in the library; what it would be, for a file that is not stored. */
  report: string;
  agency: string;
  year: number;
  form: string | null;
  /** True when it was read from the library, false when from a file. */
  stored: boolean;
  findings: Finding[];
}

/** How a file is read. */
interface CheckOptions extends ReadOptions {
  /** What the library has of the years beside a report. */
  beside?(report: Report): Beside;
}

/** Reads and checks a file, where it leaves figures open also with the years beside; nothing is stored. */
export async function readFile(
  reader: DocumentReader,
  path: string,
  { beside, ...options }: CheckOptions,
  settings: ReadingSettings,
): Promise<Report> {
  const bytes = readDocumentFile(path, settings);
  const known = { ...options, name: basename(path) };
  const { report } = await reader.read(bytes, known);
  const evidence = isOpen(report.observations) ? beside?.(report) : undefined;
  if (!evidence?.previous && !evidence?.next) return report;
  return (await reader.read(bytes, { ...known, ...evidence })).report;
}

/** Checks a file held against what a store has of its body. */
export async function checkBeside(
  {
    connection,
    reader,
    settings,
  }: { connection: Connection; reader: DocumentReader; settings: ReadingSettings },
  path: string,
  options: ReadOptions,
): Promise<CheckResult> {
  const beside = (report: Report) =>
    evidenceBeside(connection, bodyOf(connection, report), report.year);
  const report = await readFile(reader, path, { ...options, beside }, settings);
  const betweenYears = new YearFindings(connection).of(report);
  return resultOf({ ...report, findings: [...report.findings, ...betweenYears] });
}

/** What the checks found in a report that is not stored. */
export const resultOf = ({ id, agency, year, form, findings }: Report): CheckResult => ({
  report: id,
  agency: agency.name,
  year,
  form,
  stored: false,
  findings,
});
