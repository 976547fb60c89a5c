import { createHash } from 'node:crypto';
import { reportSchema } from '@nianbao/domain';
import type { Connection } from '../store/connection.js';
import { readReport } from '../store/reports.js';
import { type Problem, problem } from './problem.js';

/** What to do about what cannot be made again from the rest. */
const RESTORE = '请用备份替换整个年报库，或新建一个库重新导入原始文档。';
const AGAIN = '请重新导入它的原始文档。';

/** How many lines of SQLite's own check are told. */
const SPELLED_OUT = 5;

/** The file itself, as SQLite sees it. */
export function storeProblems(connection: Connection): Problem[] {
  const found = connection
    .all<{ integrity_check: string }>(`PRAGMA integrity_check(${SPELLED_OUT})`)
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok');
  const orphans = connection.all<{ table: string }>('PRAGMA foreign_key_check');
  const tables = [...new Set(orphans.map(({ table }) => `表 ${table} 有不属于任何年报的行`))];
  const [first, ...more] = [...found, ...tables];
  if (first === undefined) return [];
  return [problem('store-damaged', `数据库文件有损坏：${[first, ...more].join('；')}。${RESTORE}`)];
}

/** Each report, held against the schema of reports. */
export function* reportProblems(connection: Connection): Generator<Problem> {
  for (const { id } of idsOf(connection, 'reports')) {
    const reason = damageOf(connection, id);
    if (reason !== undefined) {
      yield problem('report-damaged', `年报 ${id} 的内容读不出（${reason}）。${AGAIN}`);
    }
  }
}

function damageOf(connection: Connection, id: string): string | undefined {
  try {
    const { status: _status, ingestedAt: _ingestedAt, ...report } = readReport(connection, id);
    const { error } = reportSchema.safeParse(report);
    const issue = error?.issues[0];
    return issue && `${issue.path.join('.')}：${issue.message}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

interface DocumentRow {
  report: string;
  name: string;
  sha256: string;
  bytes: number;
  content: Uint8Array;
}

/** Each document, earlier ones included, held against its length and its SHA-256. */
export function* documentProblems(connection: Connection): Generator<Problem> {
  for (const { id } of idsOf(connection, 'documents')) {
    const row = connection.get<DocumentRow>(
      'SELECT report, name, sha256, bytes, content FROM documents WHERE id = ?',
      id,
    );
    if (!row || isWhole(row)) continue;
    const { report, name } = row;
    yield problem(
      'document-damaged',
      `年报 ${report} 的原文件“${name}”与读入时不同（SHA-256 不符）。${AGAIN}`,
    );
  }
}

const isWhole = ({ sha256, bytes, content }: DocumentRow): boolean =>
  content.length === bytes && createHash('sha256').update(content).digest('hex') === sha256;

/** How many rows a table has. */
export const rowsIn = (connection: Connection, table: 'reports' | 'documents'): number =>
  connection.get<{ rows: number }>(`SELECT count(*) AS rows FROM ${table}`)?.rows ?? 0;

const idsOf = (connection: Connection, table: 'reports' | 'documents') =>
  connection.all<{ id: string }>(`SELECT id FROM ${table} ORDER BY id`);
