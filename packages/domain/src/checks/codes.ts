import type { Severity } from '../schemas/finding.js';

interface FindingKind {
  severity: Severity;
  /** What it means and what to do, for a disclosure officer. */
  explain: string;
  /** The same in English, in one sentence. */
  english: string;
}

/** Every code that a finding can carry. `docs/findings.md` lists them; a test holds the two together. */
export const FINDING_CODES = {
  'relation-broken': {
    severity: 'error',
    explain: '统计表中的勾稽关系不成立：合计与各项之和不相等。请核对所列各格。',
    english: 'A sum of the table does not hold; please check its cells.',
  },
  'part-above-whole': {
    severity: 'error',
    explain: '“其中”项大于它所属的总数。请核对两格。',
    english: 'A part is more than the whole that it belongs to; please check both cells.',
  },
  'cell-suspect': {
    severity: 'warning',
    explain: '几处勾稽关系同时不成立，而只要一格改为某个数就全部成立；多半是这一格填错。',
    english:
      'Several sums are broken, and all would hold if one cell were another number; that cell is probably wrong.',
  },
  'value-impossible': {
    severity: 'error',
    explain: '件数、次数、人数等只能是不小于0的整数。',
    english: 'Items, times and people can only be whole numbers from 0 on.',
  },
  'narrative-differs': {
    severity: 'warning',
    explain: '正文里的数字与统计表中同一指标不一致。',
    english: 'The text and the table say different numbers for one indicator.',
  },
  'share-differs': {
    severity: 'warning',
    explain: '正文里的百分比与同一句中的数字算出来的不一致（已按其小数位数四舍五入）。',
    english: 'A percentage in the text does not follow from the numbers beside it.',
  },
  'parts-differ': {
    severity: 'warning',
    explain: '正文里列出的各项之和与所说的总数不一致。',
    english: 'The parts that the text lists do not add up to the total it tells.',
  },
  'carry-over-differs': {
    severity: 'warning',
    explain:
      '本年“上年结转”与上一年报告“结转下年度继续办理”不相等；机构调整可能是原因，否则请核对。',
    english: 'What was carried in is not what the report of the year before carried out.',
  },
  'stock-differs': {
    severity: 'warning',
    explain: '存量与流量不符：上年现行有效 + 本年制发 − 本年废止 ≠ 本年现行有效。',
    english:
      'Stock and flow disagree: in force before + made − repealed is not what is in force now.',
  },
  'items-differ': {
    severity: 'warning',
    explain: '上一年项目数量 + 增减 与下一年报告的“上一年项目数量”不相等。',
    english:
      'The items of the year before and their change do not lead to those of the next report.',
  },
  'cumulative-differs': {
    severity: 'warning',
    explain: '历年累计 ≠ 上年累计 + 本年数。',
    english: 'The cumulative number is not that of the year before and this year’s together.',
  },
  'form-year-differs': {
    severity: 'info',
    explain: '报告用的表格不是当年规定的格式。',
    english: 'The form is not the one prescribed for the year.',
  },
  'part-missing': {
    severity: 'warning',
    explain: '缺少规定的部分。',
    english: 'A prescribed part is missing.',
  },
  'document-cut': {
    severity: 'warning',
    explain: '文档在标题、表格或句子中间结束，后面的内容没有读到。请提供完整的报告。',
    english:
      'The document ends in the middle of a heading, a table or a sentence; what would follow was not read.',
  },
  'character-repaired': {
    severity: 'info',
    explain: '扫描或复制时认错的字符已更正，例如把“O”更正为“0”。请对照原文。',
    english:
      'Characters that a scan or a copy had wrong were put right; please hold them against the original.',
  },
  'row-missing': {
    severity: 'info',
    explain: '统计表中没有找到该格式规定的某些行。',
    english: 'Some rows that the form prescribes were not found in the table.',
  },
  'figure-ambiguous': {
    severity: 'warning',
    explain: '几个单元格的数字连在一起，有多种拆分方式，未给出数值。请查看原件。',
    english:
      'Numbers of several cells are printed as one and can be split in several ways; no value is given.',
  },
  'figure-inferred': {
    severity: 'warning',
    explain: '连在一起的数字按与上一年或下一年报告的衔接关系拆分。请对照原件。',
    english:
      'Numbers printed as one were split by what the reports of the years beside carry over.',
  },
  'figure-unreadable': {
    severity: 'warning',
    explain: '单元格里既不是数字，也不是空白或“/”之类的记号，未给出数值。请查看原件。',
    english: 'A cell holds neither a number nor a blank nor a mark such as “/”; no value is given.',
  },
  'search-exhausted': {
    severity: 'warning',
    explain: '可能的拆分方式过多，未能在限定步数内确定，未给出数值。',
    english: 'There are too many ways to split the numbers; no value is given.',
  },
  'table-unread': {
    severity: 'warning',
    explain: '报告中有统计表，但不属于已知格式，未给出表中数值。',
    english: 'The report has a table of no known form; no value of it is given.',
  },
  'identity-conflict': {
    severity: 'warning',
    explain: '标题、正文、文件名等处所写的单位或年度不一致，或几份报告自述的机关名称相互冲突。',
    english: 'Title, text, file name or other reports disagree on the body or the year.',
  },
  'version-replaced': {
    severity: 'info',
    explain: '库中原有同一机关同一年度的另一份文档，其中有数字与这一份不同；现以这一份为准。',
    english:
      'The library had another document of this body and year with other figures; this one is used now.',
  },
} as const satisfies Record<string, FindingKind>;

/** A code of {@link FINDING_CODES}. */
export type FindingCode = keyof typeof FINDING_CODES;

/** Severity that a code always has. */
export const severityOf = (code: FindingCode): Severity => FINDING_CODES[code].severity;
