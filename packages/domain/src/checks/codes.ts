import type { Severity } from '../schemas/finding.js';

interface FindingKind {
  severity: Severity;
  /** What it means and what to do, for a disclosure officer. */
  explain: string;
}

/** Every code that a finding can carry. `docs/findings.md` lists them; a test holds the two together. */
export const FINDING_CODES = {
  'relation-broken': {
    severity: 'error',
    explain: '统计表中的勾稽关系不成立：合计与各项之和不相等。请核对所列各格。',
  },
  'part-above-whole': {
    severity: 'error',
    explain: '“其中”项大于它所属的总数。请核对两格。',
  },
  'cell-suspect': {
    severity: 'warning',
    explain: '几处勾稽关系同时不成立，而只要一格改为某个数就全部成立；多半是这一格填错。',
  },
  'value-impossible': {
    severity: 'error',
    explain: '件数、次数、人数等只能是不小于0的整数。',
  },
  'narrative-differs': {
    severity: 'warning',
    explain: '正文里的数字与统计表中同一指标不一致。',
  },
  'share-differs': {
    severity: 'warning',
    explain: '正文里的百分比与同一句中的数字算出来的不一致（已按其小数位数四舍五入）。',
  },
  'parts-differ': {
    severity: 'warning',
    explain: '正文里列出的各项之和与所说的总数不一致。',
  },
  'carry-over-differs': {
    severity: 'warning',
    explain:
      '本年“上年结转”与上一年报告“结转下年度继续办理”不相等；机构调整可能是原因，否则请核对。',
  },
  'stock-differs': {
    severity: 'warning',
    explain: '存量与流量不符：上年现行有效 + 本年制发 − 本年废止 ≠ 本年现行有效。',
  },
  'items-differ': {
    severity: 'warning',
    explain: '上一年项目数量 + 增减 与下一年报告的“上一年项目数量”不相等。',
  },
  'cumulative-differs': {
    severity: 'warning',
    explain: '历年累计 ≠ 上年累计 + 本年数。',
  },
  'form-year-differs': {
    severity: 'info',
    explain: '报告用的表格不是当年规定的格式。',
  },
  'part-missing': {
    severity: 'warning',
    explain: '缺少规定的部分。',
  },
  'document-cut': {
    severity: 'warning',
    explain: '文档在标题、表格或句子中间结束，后面的内容没有读到。请提供完整的报告。',
  },
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
  'figure-inferred': {
    severity: 'warning',
    explain: '连在一起的数字按与上一年或下一年报告的衔接关系拆分。请对照原件。',
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
    explain: '标题、正文、文件名等处所写的单位或年度不一致，或几份报告自述的机关名称相互冲突。',
  },
  'version-replaced': {
    severity: 'info',
    explain: '库中原有同一机关同一年度的另一份文档，其中有数字与这一份不同；现以这一份为准。',
  },
} as const satisfies Record<string, FindingKind>;

/** A code of {@link FINDING_CODES}. */
export type FindingCode = keyof typeof FINDING_CODES;

/** Severity that a code always has. */
export const severityOf = (code: FindingCode): Severity => FINDING_CODES[code].severity;
