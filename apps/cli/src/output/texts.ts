import type {
  Answer,
  AnswerStatus,
  CheckResult,
  Evidence,
  Examination,
  Finding,
  IngestOutcome,
  ReportSummary,
  SearchHit,
  SearchResult,
  Severity,
} from '@nianbao/library';
import type { Style } from './style.js';

/** Everything the command says to people; machines get JSON. */

const place = (one: { agency: string; year: number }): string => `${one.agency} ${one.year}年`;

const listed = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : ['', title, ...items.map((item) => `  · ${item}`)];

const ANSWER_LOOK = {
  answered: 'strong',
  no_data: 'warning',
  clarify: 'warning',
  out_of_scope: 'warning',
} as const satisfies Record<AnswerStatus, Parameters<Style>[0]>;

/** In one line, also where the document has line ends or tabs between the cells of a row. */
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const evidenceText = ({ quote, section, ...report }: Evidence, style: Style): string =>
  `${inOneLine(quote)}  ${style('quiet', `${place(report)} › ${section}`)}`;

/** An answer with its evidence. */
export function answerText(answer: Answer, style: Style): string {
  return [
    style(ANSWER_LOOK[answer.status], answer.answer),
    ...(answer.understood === '' ? [] : [style('quiet', answer.understood)]),
    ...listed(
      '依据',
      answer.evidence.map((one) => evidenceText(one, style)),
    ),
    ...listed('说明', answer.notes),
    ...listed('可以这样问', answer.options),
  ].join('\n');
}

/** Text with the found words marked. */
function marked({ text, highlights }: SearchHit, style: Style): string {
  let at = 0;
  const pieces = highlights.map(([start, end]) => {
    const piece = `${text.slice(at, start)}${style('mark', text.slice(start, end))}`;
    at = end;
    return piece;
  });
  return `${pieces.join('')}${text.slice(at)}`;
}

const hitText = (hit: SearchHit, number: number, style: Style): string =>
  [
    `${number}. ${style('strong', place(hit))} › ${hit.section}  ${style('quiet', hit.report)}`,
    `   ${marked(hit, style)}`,
  ].join('\n');

/** What a search found. */
export function searchText({ total, tookMs, hits }: SearchResult, style: Style): string {
  if (total === 0) return '没有找到含有这些词的段落。';
  const summary = style('quiet', `共 ${total} 段，用时 ${tookMs.toFixed(1)} 毫秒`);
  return [summary, ...hits.map((hit, index) => hitText(hit, index + 1, style))].join('\n');
}

const SEVERITY: Record<Severity, { word: string; look: Parameters<Style>[0] }> = {
  error: { word: '错误', look: 'bad' },
  warning: { word: '警告', look: 'warning' },
  info: { word: '提示', look: 'quiet' },
};

function findingText(
  finding: Pick<Finding, 'severity' | 'message' | 'code'>,
  style: Style,
): string {
  const { word, look } = SEVERITY[finding.severity];
  return `${style(look, word)} ${finding.message} ${style('quiet', `[${finding.code}]`)}`;
}

/** What the checks found. */
export function checkText(result: CheckResult, style: Style): string {
  const { findings } = result;
  const count = findings.length === 0 ? '没有发现问题' : `发现 ${findings.length} 处`;
  return [
    `${style('strong', place(result))}（${result.form ?? '无统计表'}）：${count}`,
    ...findings.map((finding) => `  ${findingText(finding, style)}（${finding.where}）`),
  ].join('\n');
}

const OUTCOME: Record<IngestOutcome['status'], { word: string; look: Parameters<Style>[0] }> = {
  ok: { word: '已读入', look: 'good' },
  partial: { word: '部分读入', look: 'warning' },
  unchanged: { word: '未变化', look: 'quiet' },
  failed: { word: '失败', look: 'bad' },
};

/** What each status is called. */
export const STATUS_WORDS = Object.fromEntries(
  Object.entries(OUTCOME).map(([status, { word }]) => [status, word]),
);

function outcomeDetail(outcome: IngestOutcome): string {
  if (outcome.error) return `[${outcome.error.code}] ${outcome.error.message}`;
  const counts = `${outcome.sections} 节，${outcome.observations} 个数字，${outcome.findings.length} 条核查发现`;
  const replaced = outcome.replaced ? '，替换了原有的一份' : '';
  const reread =
    outcome.reread.length === 0 ? '' : `，据此重读相邻年份 ${outcome.reread.length} 份`;
  return `${outcome.agency} ${outcome.year}年（${outcome.report}）：${counts}${replaced}${reread}`;
}

/** What became of one file. */
export function outcomeText(outcome: IngestOutcome, style: Style): string {
  const { word, look } = OUTCOME[outcome.status];
  return `${style(look, word)} ${outcome.file}\n  ${outcomeDetail(outcome)}`;
}

/** The reports of a library. */
export function reportsText(reports: readonly ReportSummary[], style: Style): string {
  const lines = reports.map(({ id, observations, form, ...report }) =>
    [id, place(report), style('quiet', `${form ?? '无统计表'}，${observations} 个数字`)].join('  '),
  );
  return [...lines, style('quiet', `共 ${reports.length} 份年报`)].join('\n');
}

/** What a look at a library came to. */
export function examinationText(
  { reports, documents, problems }: Examination,
  style: Style,
): string {
  const seen = `检查了 ${reports} 份年报、${documents} 份原文件`;
  if (problems.length === 0) return `${seen}，没有发现问题。`;
  const lines = problems.map(({ message, mended }) =>
    mended
      ? `${style('quiet', '已修好')}  ${message}`
      : `${style('warning', '有问题')}  ${message}`,
  );
  return [...lines, style('quiet', `${seen}，发现 ${problems.length} 处问题。`)].join('\n');
}
