import { basename } from 'node:path';
import type { Report } from '@nianbao/domain';
import type { CheckResult } from '../library.js';
import type { DocumentReader, ReadOptions } from '../reading/read.js';
import type { ReadingSettings } from '../reading/settings.js';
import { readDocumentFile } from './files.js';

/** Reads and checks a file; nothing is stored. */
export async function readFile(
  reader: DocumentReader,
  path: string,
  options: ReadOptions,
  settings: ReadingSettings,
): Promise<Report> {
  const bytes = readDocumentFile(path, settings);
  return (await reader.read(bytes, { ...options, name: basename(path) })).report;
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
