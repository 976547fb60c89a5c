import type { IngestOutcome } from '@nianbao/library';
import { STATUS_WORDS } from './texts.js';

/** What an ingest came to. */
export interface Ingested {
  outcomes: readonly IngestOutcome[];
  /** Files that certainly are no report. */
  skipped: number;
  seconds: number;
  /** True where the person stopped it. */
  interrupted: boolean;
  /** Files there were, as far as is known. */
  total: number;
}

/** Files of one kind that are named. */
const NAMED = 3;

function byCode<Item>(items: readonly Item[], codeOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(codeOf(item), [...(groups.get(codeOf(item)) ?? []), item]);
  return [...groups].sort(([, one], [, other]) => other.length - one.length);
}

function countsLine({ outcomes, skipped }: Ingested): string {
  const counts = Object.entries(STATUS_WORDS).map(([status, word]) => {
    const count = outcomes.filter((outcome) => outcome.status === status).length;
    return count === 0 ? '' : `${word} ${count}`;
  });
  return [...counts, skipped === 0 ? '' : `跳过 ${skipped}（图片等，不是年报）`]
    .filter((part) => part !== '')
    .join('，');
}

/** One outcome of each report, which may stand in several files: `unchanged` tells less than what came with reading. */
function eachReport(outcomes: readonly IngestOutcome[]): IngestOutcome[] {
  const read = outcomes.filter(({ status }) => status !== 'unchanged');
  const byReport = [...outcomes, ...read].map((outcome) => [outcome.report, outcome] as const);
  return [...new Map(byReport).values()];
}

function findingsLines(outcomes: readonly IngestOutcome[]): string[] {
  const concerned = eachReport(outcomes).filter(({ findings }) => findings.length > 0);
  if (concerned.length === 0) return [];
  const codes = byCode(
    concerned.flatMap(({ findings }) => findings),
    ({ code }) => code,
  );
  const told = codes.map(([code, all]) => `${code} ${all.length}`).join('，');
  return [`有核查发现的 ${concerned.length} 份：${told}（nianbao check 编号 看详情）`];
}

function rereadLines(outcomes: readonly IngestOutcome[]): string[] {
  const reports = new Set(outcomes.flatMap(({ reread }) => reread));
  return reports.size === 0
    ? []
    : [`相邻年份的报告到齐后重读 ${reports.size} 份：原来拆分不开的数字有了依据，或依据有变`];
}

function failedLines(outcomes: readonly IngestOutcome[]): string[] {
  const failed = outcomes.filter(({ error }) => error !== null);
  return byCode(failed, ({ error }) => String(error?.code)).map(([code, all]) => {
    const names = all.slice(0, NAMED).map(({ file }) => file);
    return `失败 ${code} ${all.length} 个：${names.join('，')}${all.length > NAMED ? ' 等' : ''}`;
  });
}

const nothingRead = (ingested: Ingested): string =>
  ['没有可读的文件', countsLine(ingested)].filter((part) => part !== '').join('，');

const pace = (files: number, seconds: number): string =>
  seconds > 0 ? `，每秒 ${(files / seconds).toFixed(1)} 个` : '';

/** How many files came to what, how long it took, what was found and what failed and why. */
export function ingestSummary(ingested: Ingested): string {
  const { outcomes, seconds, interrupted, total } = ingested;
  const files = outcomes.length;
  const took = `用时 ${seconds.toFixed(1)} 秒${pace(files, seconds)}`;
  return [
    ...(files > 0 ? [`共 ${files} 个文件，${took}：${countsLine(ingested)}`] : []),
    ...(files === 0 && !interrupted ? [nothingRead(ingested)] : []),
    ...findingsLines(outcomes),
    ...rereadLines(outcomes),
    ...failedLines(outcomes),
    ...(interrupted
      ? [
          `已中断：完成 ${files} 个，共 ${total} 个。再次运行同一命令，已存的不会重读，从没有完成的接着来。`,
        ]
      : []),
  ].join('\n');
}
