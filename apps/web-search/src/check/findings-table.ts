import { findingInEnglish } from '@nianbao/library';
import { wordsIn } from '../html/words.js';
import type { Finding, FlatCell, FlatTable } from '../library.js';
import { type Catalogue, catalogueOf, type Language } from '../strings/index.js';
import type { CheckedSet } from './checked.js';

const WIDTHS = [24, 24, 8, 8, 20, 60, 24, 40, 16, 10];

/** The findings of all files, a row for each figure concerned; a finding without figures has one row. */
export function findingsTable({ files }: CheckedSet, language: Language): FlatTable {
  const { check: words } = catalogueOf(language);
  const { columns } = words;
  return { heads: Object.values(columns), widths: WIDTHS, rows: rowsOf(files, words, language) };
}

function* rowsOf(
  files: CheckedSet['files'],
  words: Catalogue['check'],
  language: Language,
): Generator<FlatCell[]> {
  for (const { file, report, error } of files) {
    if (!report) {
      yield [file, null, null, words.unread, error?.code ?? null, error?.message ?? null, ...NONE];
      continue;
    }
    const { agency, year, findings } = report;
    for (const finding of findings) {
      const { severity, code, figures } = finding;
      const told = [textOf(finding, language), wordsIn(language, finding.where)];
      const start = [file, agency.name, year, words.severity[severity], code, ...told];
      if (figures.length === 0) yield [...start, null, null, null];
      for (const { path, column, value } of figures) {
        yield [...start, path.join(' > '), column, value];
      }
    }
  }
}

const textOf = (finding: Finding, language: Language): string =>
  language === 'en'
    ? findingInEnglish(finding)
        .map(({ text }) => text)
        .join('')
    : finding.message;

const NONE: readonly FlatCell[] = [null, null, null, null];
