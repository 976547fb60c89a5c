import type { ExportRow } from './rows.js';

/** One JSON object a line. */
export function* toJsonLines(rows: Iterable<ExportRow>): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
}

/** One JSON array, an object a line. */
export function* toJson(rows: Iterable<ExportRow>): Generator<string> {
  let before = '[\n';
  for (const row of rows) {
    yield `${before}${JSON.stringify(row)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
