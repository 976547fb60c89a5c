import type { FigureReference, Finding, Observation, Severity } from '@nianbao/domain';

interface FindingKind {
  severity: Severity;
  /** What it means and what to do, for a disclosure officer. */
  explain: string;
}

/** Every code that reading a document can add; the checks of `@nianbao/domain` have their own. */
export const READING_CODES = {
  'character-repaired': {
    severity: 'info',
    explain: '扫描或复制时认错的字符已更正，例如把“O”更正为“0”。请对照原文。',
  },
  'row-missing': {
    severity: 'info',
    explain: '统计表中没有找到该格式规定的某些行。',
  },
  'figure-ambiguous': {
    severity: 'warning',
    explain: '几个单元格的数字连在一起，有多种拆分方式，未给出数值。请查看原件。',
  },
  'figure-unreadable': {
    severity: 'warning',
    explain: '单元格里既不是数字，也不是空白或“/”之类的记号，未给出数值。请查看原件。',
  },
  'search-exhausted': {
    severity: 'warning',
    explain: '可能的拆分方式过多，未能在限定步数内确定，未给出数值。',
  },
  'table-unread': {
    severity: 'warning',
    explain: '报告中有统计表，但不属于已知格式，未给出表中数值。',
  },
  'identity-conflict': {
    severity: 'warning',
    explain: '标题、正文、文件名等处所写的单位或年度不一致。',
  },
} as const satisfies Record<string, FindingKind>;

/** A code of {@link READING_CODES}. */
export type ReadingCode = keyof typeof READING_CODES;

/** A finding of the reader, with the severity its code has. */
export const readingFinding = (
  code: ReadingCode,
  message: string,
  where: string,
  figures: readonly Observation[] = [],
): Finding => ({
  code,
  severity: READING_CODES[code].severity,
  message,
  figures: figures.map(reference),
  where,
});

const reference = ({ id, path, column, value }: Observation): FigureReference => ({
  observation: id,
  path,
  column,
  value,
});
