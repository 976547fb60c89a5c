import {
  checkRelations,
  type FigureReference,
  type Finding,
  type Observation,
} from '@nianbao/domain';
import { MISREAD_ZERO } from './cell.js';
import { observationId } from './placing.js';
import type { FoundTables } from './read-tables.js';
import type { Decision } from './solve.js';

const reference = ({ id, path, column, value }: Observation): FigureReference => ({
  observation: id,
  path,
  column,
  value,
});

const REASONS: Record<Decision['reason'], { code: string; says: string }> = {
  decided: { code: 'figure-unreadable', says: '单元格无法辨认' },
  none: { code: 'figure-unreadable', says: '无法辨认' },
  ambiguous: {
    code: 'figure-ambiguous',
    says: '数字连在一起，有多种拆分方式，且没有勾稽关系或正文可以确定',
  },
  budget: { code: 'search-exhausted', says: '可能的拆分方式过多，未能在限定步数内确定' },
};

function unread(decision: Decision, figures: readonly Observation[]): Finding[] {
  if (figures.length === 0) return [];
  const { code, says } = REASONS[decision.reason];
  const first = figures[0] as Observation;
  const name = decision.readings.line.slots.length > 1 ? first.path.join(' / ') : first.path.at(-1);
  const message = `“${name}”${says}，未给出数值（原文：“${first.source.text.slice(0, 60)}”）。`;
  return [
    {
      code,
      severity: 'warning',
      message,
      figures: figures.map(reference),
      where: first.path[0] as string,
    },
  ];
}

/** One finding for all zeros that a scan turned into letters. */
function repairedZeros(
  decisions: readonly Decision[],
  byId: ReadonlyMap<string, Observation>,
): Finding[] {
  const repaired = decisions.filter(({ chosen }) => chosen?.repaired);
  const figures = repaired.flatMap(({ readings }) =>
    readings.line.slots.flatMap((slot) => byId.get(observationId(slot)) ?? []),
  );
  if (figures.length === 0) return [];
  const letters = new Set(
    repaired.flatMap(({ chosen }) => chosen?.texts.join('').match(MISREAD_ZERO) ?? []),
  );
  const shown = [...letters].map((letter) => `“${letter.toUpperCase()}”`).join('、');
  return [
    {
      code: 'character-repaired',
      severity: 'info',
      message: `文字识别有误，已更正：统计表中 ${repaired.length} 处${shown}应为“0”。`,
      figures: figures.map(reference),
      where: figures[0]?.path[0] as string,
    },
  ];
}

/** The first few of a list, and how many there are. */
const listed = (names: readonly string[]): string =>
  names.length > 4 ? `${names.slice(0, 4).join('、')}等 ${names.length} 行` : names.join('、');

/** Rows of a table that the report shows only in part. */
function missingRows({ groups, form }: FoundTables): Finding[] {
  return groups.flatMap(({ tables, labels }) => {
    const found = new Set(labels.map(({ anchor }) => anchor.row));
    return tables
      .filter((table) => table.layout === 'down')
      .flatMap((table) => {
        const missing = table.rows.filter((row) => row.id !== null && !found.has(row));
        if (missing.length === 0) return [];
        const names = listed(missing.map((row) => row.label));
        return [
          {
            code: 'row-missing',
            severity: 'info' as const,
            message: `“${form.title}”中没有找到这些行：${names}。`,
            figures: [],
            where: table.part,
          },
        ];
      });
  });
}

/** What reading the tables found out: unread cells, repaired characters, missing rows, broken relations. */
export function tableFindings(
  found: FoundTables,
  decisions: readonly Decision[],
  figures: readonly Observation[],
): Finding[] {
  const byId = new Map(figures.map((one) => [one.id, one]));
  const unreadable = decisions.flatMap((decision) => {
    const own = decision.readings.line.slots.flatMap((slot) => byId.get(observationId(slot)) ?? []);
    return unread(
      decision,
      own.filter((one) => one.status === 'unreadable'),
    );
  });
  return [
    ...repairedZeros(decisions, byId),
    ...unreadable,
    ...missingRows(found),
    ...checkRelations(found.form, figures),
  ];
}
