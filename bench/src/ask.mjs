/**
 * Questions a second, on the bundled library and on one of generated reports.
 *
 *     node src/ask.mjs [--reports 100]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { openBundled, openLibrary } from '@nianbao/library';
import { identityOf, reportBlocks } from './generate-reports.mjs';
import { asText } from './lay-out.mjs';
import { medianMilliseconds, millisecondsOf, print } from './measure.mjs';

/** Look-ups, sums, comparisons, prose, and what no report says. */
const questions = [
  '2022年收到多少件政府信息公开申请',
  '新收申请比上一年增长多少',
  '予以公开占全部办理结果的百分之几',
  '2021年到2022年一共收到多少件申请',
  '行政许可处理决定数量是多少',
  '现行有效的规范性文件有多少件',
  '组织了几次培训',
  '存在哪些问题',
  '行政复议结果维持几件',
  '2022年发生了几起火灾',
];

async function measure(library, agency) {
  const firstMilliseconds = await millisecondsOf(() => library.ask(questions[0], { agency }));
  const statuses = [];
  for (const question of questions) statuses.push((await library.ask(question, { agency })).status);
  const all = await medianMilliseconds(async () => {
    for (const question of questions) await library.ask(question, { agency });
  });
  await library.close();
  return {
    questions: questions.length,
    answered: statuses.filter((status) => status === 'answered').length,
    firstMilliseconds,
    asksPerSecond: (questions.length / all) * 1000,
  };
}

/** Measures a library of generated reports, asked about one of its bodies and about all of them. */
async function measureGenerated(reports) {
  const data = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  try {
    const library = await openLibrary({ data });
    const documents = Array.from({ length: reports }, (_, number) => ({
      bytes: asText(reportBlocks(number)),
      name: `${number}.txt`,
    }));
    await library.ingest(documents);
    const oneBody = await measure(library, identityOf(0).agency);
    const allBodies = await measure(await openLibrary({ data, readOnly: true }));
    return { reports, oneBody, allBodies };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/**
 * Measures and prints.
 *
 * @param {{ reports?: number, quiet?: boolean }} [options]
 */
export async function run({ reports = 100, quiet = false } = {}) {
  const bundled = await measure(await openBundled(), '平潭综合实验区');
  const generated = await measureGenerated(reports);
  const figures = { bundled, generated };
  if (!quiet) print(figures);
  return figures;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { reports: { type: 'string', default: '100' } } });
  await run({ reports: Number(values.reports) });
}
