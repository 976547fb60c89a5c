import type { FlatCell, FlatTable } from '../library.js';
import type { Catalogue } from '../strings/index.js';
import type { CheckedSet } from './checked.js';

const WIDTHS = [24, 24, 8, 8, 20, 60, 24, 40, 16, 10];

/** The findings of all files, a row for each figure concerned; a finding without figures has one row. */
export function findingsTable({ files }: CheckedSet, words: Catalogue['check']): FlatTable {
  const { columns } = words;
  return { heads: Object.values(columns), widths: WIDTHS, rows: rowsOf(files, words) };
}

function* rowsOf(files: CheckedSet['files'], words: Catalogue['check']): Generator<FlatCell[]> {
  for (const { file, report, error } of files) {
    if (!report) {
      yield [file, null, null, words.unread, error?.code ?? null, error?.message ?? null, ...NONE];
      continue;
    }
    const { agency, year, findings } = report;
    for (const { severity, code, message, where, figures } of findings) {
      const start = [file, agency.name, year, words.severity[severity], code, message, where];
      if (figures.length === 0) yield [...start, null, null, null];
      for (const { path, column, value } of figures) {
        yield [...start, path.join(' > '), column, value];
      }
    }
  }
}

const NONE: readonly FlatCell[] = [null, null, null, null];
