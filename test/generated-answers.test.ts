import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../packages/library/dist/index.js';
import { type GeneratedLibrary, generatedLibrary } from './support/generated-library.js';
import { OF_BODIES } from './support/templates/of-bodies.js';
import { OF_ONE_REPORT } from './support/templates/of-one-report.js';
import { OF_PARTS } from './support/templates/of-parts.js';
import { OF_YEARS } from './support/templates/of-years.js';
import type { Case, Template } from './support/templates/truth.js';

const TEMPLATES = [...OF_ONE_REPORT, ...OF_PARTS, ...OF_YEARS, ...OF_BODIES];

const folder = mkdtempSync(join(tmpdir(), 'nianbao-generated-'));
let generated: GeneratedLibrary;

beforeAll(async () => {
  generated = await generatedLibrary(folder, Number(process.env['NIANBAO_SEEDS'] ?? 40));
});
afterAll(async () => {
  await generated.library.close();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * What is printed is answered, nearly always: a cell that cannot be read for sure is not, nor the sum of a whole
 * and its part.
 */
const ANSWERED = 0.7;
/** Indicators whose names are typed. */
const NAMED = [
  '收到申请',
  '行政复议结果维持',
  '不予公开',
  '行政许可',
  '规范性文件',
  '培训班',
  '微信',
];
/** Questions of one template about one report. */
const EACH = 12;

const near = (one: number | undefined, other: number | undefined): boolean =>
  one !== undefined && other !== undefined && Math.abs(one - other) < 0.011;

/** True if the answer is what was computed from the print. */
const fits = ({ expected, all, begins }: Case, { answer, values }: Answer): boolean =>
  expected !== null &&
  near(values[0]?.value, expected) &&
  (all ?? []).every((one, at) => near(values[at]?.value, one)) &&
  answer.startsWith(begins ?? '');

/** Every so many of a list, so that all kinds of indicators are met. */
const spread = <T>(list: readonly T[]): T[] => {
  const step = Math.max(1, Math.floor(list.length / EACH));
  return list.filter((_one, at) => at % step === 0);
};

/** Asks the questions of a template; `wrong` tells what was answered otherwise than it was printed. */
async function tried({ library, samples }: GeneratedLibrary, template: Template) {
  const wrong: string[] = [];
  let [answerable, right] = [0, 0];
  for (const one of samples.flatMap((sample) => spread(template(sample, samples)))) {
    const told = await library.ask(one.question);
    const isNumber = one.expected !== null && Number.isFinite(one.expected);
    if (isNumber) answerable += 1;
    if (told.status !== 'answered') continue;
    if (isNumber && fits(one, told)) right += 1;
    else wrong.push(`${one.question} (${one.all ?? one.expected}): ${told.answer}`);
  }
  return { wrong, answerable, right };
}

describe('over generated reports', () => {
  it('there are enough of them', () => {
    expect(generated.samples.length).toBeGreaterThanOrEqual(20);
  });

  it.each(TEMPLATES)('%s is the figure that was printed, or none', async (_, template) => {
    const { wrong, answerable, right } = await tried(generated, template);
    expect(wrong).toEqual([]);
    expect(answerable).toBeGreaterThan(20);
    expect(right / answerable).toBeGreaterThan(ANSWERED);
  });
});

describe('suggestions over generated reports', () => {
  it('lead to an answer, whatever was typed', async () => {
    const { library, samples } = generated;
    const bodies = [...new Set((await library.reports()).map(({ agency }) => agency))];
    const beginning = (text: string) => fc.nat(text.length).map((end) => text.slice(0, end));
    const typed = fc
      .tuple(
        fc.constantFrom('', ...bodies).chain(beginning),
        fc.constantFrom('', '20', '201', ...samples.map(({ year }) => `${year}年`)),
        fc.constantFrom('', ...NAMED).chain(beginning),
      )
      .map((parts) => parts.join(''));
    let offered = 0;
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        for (const { question } of await library.suggest(text)) {
          offered += 1;
          expect([question, (await library.ask(question)).status]).toEqual([question, 'answered']);
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
    expect(offered).toBeGreaterThan(60);
  });
});
