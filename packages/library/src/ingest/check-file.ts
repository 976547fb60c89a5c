import type { CheckResult } from '../library.js';
import { readDocumentFile } from './files.js';
import { type ReadDocument, type ReadOptions, readChecked } from './ingester.js';

/** What the checks find in a file, which is read and not stored. */
export async function checkFileWith(
  read: ReadDocument,
  path: string,
  options: ReadOptions,
): Promise<CheckResult> {
  const document = { bytes: readDocumentFile(path), name: path };
  const { report } = await readChecked(read, document, options);
  const { id, agency, year, form, findings } = report;
  return { report: id, agency: agency.name, year, form, stored: false, findings };
}
