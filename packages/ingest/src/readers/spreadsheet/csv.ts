import { NianbaoError } from '@nianbao/domain';
import { CsvError, parse } from 'csv-parse/sync';
import { checkLength, DEFAULT_LIMITS } from '../../limits.js';
import type { SourceText } from '../../model/blocks.js';
import { decodeText } from '../decode.js';
import { place } from '../ooxml/place.js';
import type { Document, Reader } from '../reader.js';
import { joinThousands } from './thousands.js';

const DELIMITERS = [',', ';', '\t'] as const;
type Delimiter = (typeof DELIMITERS)[number];

const HINT = /^sep=(.)\r?\n/i;
const QUOTED = /"[^"]*"/g;
const SAMPLE = 20_000;

/** The delimiter that stands most often outside of quotes. */
function guessDelimiter(text: string): Delimiter {
  const sample = text.slice(0, SAMPLE).replace(QUOTED, '');
  const counts = DELIMITERS.map((delimiter) => sample.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] as Delimiter;
}

const unreadable = (name: string, why: string, cause?: unknown): NianbaoError =>
  new NianbaoError('text-unreadable', `“${name}”${why}`, { cause });

function records(text: string, delimiter: string, name: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw unreadable(name, '中的引号没有成对，无法分清单元格。请检查后再试。', cause);
  }
}

/** `8,249` without quotes falls into two cells: put together where one way is possible, else refused. */
function withThousands(rows: string[][], name: string): string[][] {
  const joined = joinThousands(rows);
  if (joined.doubtful === undefined) return joined.rows;
  const why = `第 ${joined.doubtful} 行比其他行多出单元格，可能是数字里的千分位逗号没有加引号，无法确定哪些单元格属于同一个数。请去掉千分位或另存为 .xlsx 后再试。`;
  throw unreadable(name, why);
}

async function read({
  bytes,
  name,
  maxCharacters = DEFAULT_LIMITS.maxCharacters,
}: Document): Promise<SourceText> {
  const decoded = decodeText(bytes);
  if (!decoded)
    throw unreadable(name, '不是可识别编码的文本。请另存为 UTF-8 或 GB18030 编码后再试。');
  checkLength(decoded.text, name, maxCharacters);
  const hint = HINT.exec(decoded.text)?.[1];
  const text = decoded.text.replace(HINT, '');
  const delimiter = hint ?? guessDelimiter(text);
  const all = records(text, delimiter, name).filter((row) => row.some((cell) => cell !== ''));
  const rows = delimiter === ',' ? withThousands(all, name) : all;
  const grid = rows.map((row) => row.map((cell) => ({ text: cell })));
  const pieces = grid.length > 0 ? [{ kind: 'grid' as const, rows: grid }] : [];
  return { mediaType: 'text/csv', blocks: place(pieces) };
}

/** Tables as text with commas, semicolons or tabs. Content cannot tell them from prose, so the name decides. */
export const csvReader: Reader = {
  id: 'csv',
  accepts: ({ name }) => /\.(?:csv|tsv)$/i.test(name),
  read,
};
