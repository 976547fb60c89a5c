import { basename } from 'node:path';
import type { Report } from '@nianbao/domain';
import type { CheckResult } from '../library.js';
import type { DocumentReader, ReadOptions } from '../reading/read.js';
import type { ReadingSettings } from '../reading/settings.js';
import { type Beside, isOpen } from '../store/years-beside.js';
import { readDocumentFile } from './files.js';

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

/** What the checks found in a report that is not stored. */
export const resultOf = ({ id, agency, year, form, findings }: Report): CheckResult => ({
  report: id,
  agency: agency.name,
  year,
  form,
  stored: false,
  findings,
});
