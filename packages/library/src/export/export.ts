import { settingInvalid } from '../errors.js';
import { csvOf, toCsv } from './csv.js';
import { toJson, toJsonLines } from './json.js';
import type { FlatTable, Rows } from './table.js';
import { sheetOf, toXlsx } from './xlsx.js';

type Chunks = AsyncIterable<string | Uint8Array>;

/** What a file of each format is called, and how it is made. */
const FORMATS = {
  csv: { mediaType: 'text/csv; charset=utf-8', make: toCsv },
  json: { mediaType: 'application/json; charset=utf-8', make: toJson },
  jsonl: { mediaType: 'application/x-ndjson; charset=utf-8', make: toJsonLines },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: workbook,
  },
} satisfies Record<string, { mediaType: string; make(rows: Rows): Chunks }>;

/** A format that observations can be exported in. */
export type ExportFormat = keyof typeof FORMATS;

/** Every {@link ExportFormat}. */
export const EXPORT_FORMATS = Object.keys(FORMATS) as readonly ExportFormat[];

/** The media type of a file of that format, for HTTP. */
export const exportMediaType = (format: ExportFormat): string => FORMATS[format].mediaType;

/** True for a format that can be written; for what comes from outside. */
export const isExportFormat = (format: string): format is ExportFormat =>
  Object.hasOwn(FORMATS, format);

/** Refuses a format that there is not. */
export function checkFormat(format: string): asserts format is ExportFormat {
  if (!isExportFormat(format)) {
    throw settingInvalid('format', ` ${EXPORT_FORMATS.join('、')} 之一`, format);
  }
}

async function* workbook(rows: Rows): AsyncGenerator<Uint8Array> {
  yield await toXlsx(rows);
}

const CHUNK = 64 * 1024;
const encoder = new TextEncoder();

/** Formats of a table that is not one of observations. */
export const TABLE_FORMATS = ['csv', 'xlsx'] as const;

/** A format of {@link TABLE_FORMATS}. */
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** The bytes of a table as a file. */
export async function tableBytes(format: TableFormat, table: FlatTable): Promise<Uint8Array> {
  if (format === 'xlsx') return sheetOf(table);
  let text = '';
  for await (const line of csvOf(table.heads, table.rows)) text += line;
  return encoder.encode(text);
}

/** The bytes of a file of that format, in chunks of about 64 KB. */
export async function* exportBytes(format: ExportFormat, rows: Rows): AsyncGenerator<Uint8Array> {
  const chunks: Chunks = FORMATS[format].make(rows);
  let text = '';
  for await (const chunk of chunks) {
    if (typeof chunk !== 'string') yield chunk;
    else text += chunk;
    if (text.length < CHUNK) continue;
    yield encoder.encode(text);
    text = '';
  }
  if (text !== '') yield encoder.encode(text);
}
