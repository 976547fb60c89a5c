import { isNianbaoError, type Report, reportSchema } from '@nianbao/domain';
import { readReport } from '../../src/index.js';
import { constraintsOf, toldConstraints } from './judging/constraints.js';
import { type Demand, exhaust } from './judging/exhaust.js';
import { countPlanted, judgeFindings, type Planted } from './judging/findings.js';
import { judgeIdentity, toldFound } from './judging/identity.js';
import { judge, type Verdict } from './judging/judge.js';
import { observedFigures } from './judging/observed.js';
import { brokenRelations, printedValues } from './judging/relations.js';
import { constraintsOfYears } from './judging/year-before.js';
import type { LaidOut, Layout } from './layouts/layout.js';
import { TEXT_LAYOUTS } from './layouts/text.js';
import type { Sample } from './model.js';
import { formOf } from './printed-form.js';
import { createRandom } from './random.js';
import { makeSample } from './sample.js';

/** What came of reading one made-up report back. */
export interface Outcome extends Verdict, Planted {
  layout: string;
  seed: string;
  form: string;
  /** Wrong values that hold more relations than the misprinted ones: nobody could tell. */
  misled: string[];
  identity: string[];
  findings: string[];
  told: number;
  toldFound: number;
  milliseconds: number;
}

type Made = ReturnType<typeof makeSample>;

/** Smaller numbers in the prose may agree by chance: they may be used, but need not. */
const TELLING = 10;

const APART: Demand = { isDecided: true, isOpen: false };
const NOTHING: Demand = { isDecided: false, isOpen: false };

/** Cells that stand apart must be read; of glued ones exhaustive search tells, where all are printed and true. */
function demandsOf(
  layout: Layout,
  { sample, wishes }: Made,
  { glued }: LaidOut,
): (key: string) => Demand {
  if (wishes.distortions.transposed || wishes.distortions.slips > 0) return () => NOTHING;
  if (layout.can.delimited) return () => APART;
  if (wishes.distortions.notes) return () => NOTHING;
  const hasBlanks = [...sample.cells.values()].some(({ truth }) => truth.status === 'blank');
  if (hasBlanks || sample.misprints.length > 0) return () => NOTHING;
  const [small, telling] = [true, false].map((isSmall) =>
    sample.told.filter(({ value }) => value < TELLING === isSmall),
  );
  const further = [...toldConstraints(small ?? []), ...constraintsOfYears(sample)];
  return exhaust(glued, constraintsOf(formOf(sample), telling ?? []), further);
}

/** True where the reading breaks fewer relations than what is printed. */
function isMisled(sample: Sample, report: Report): boolean {
  const form = formOf(sample);
  const read = [...observedFigures(report)].map(
    ([key, ones]) => [key, ones[0]?.value ?? null] as const,
  );
  const printed = printedValues(sample);
  return (
    brokenRelations(form, new Map([...printed, ...read])).length <
    brokenRelations(form, printed).length
  );
}

const NONE_PLANTED: Planted = { planted: 0, plantedFound: 0, guilty: 0, guiltyNamed: 0 };
const EMPTY = { read: 0, unreadable: 0, wrong: [], missed: [], guessed: [], misled: [] };

function refused(layout: Layout, sample: Sample, error: unknown): Outcome {
  const code = isNianbaoError(error) ? error.code : `not typed: ${error}`;
  const figures = sample.cells.size;
  return {
    ...EMPTY,
    ...NONE_PLANTED,
    ...{ layout: layout.id, seed: sample.seed, form: sample.form, figures, unreadable: figures },
    missed: [`not read: ${code}`],
    identity: [],
    findings: [],
    told: 0,
    toldFound: 0,
    milliseconds: 0,
  };
}

/** The report of the year before as its reader has read it. */
async function readYearBefore({ yearBefore }: Sample): Promise<{ previous?: Report }> {
  const [plain] = TEXT_LAYOUTS;
  if (!yearBefore || !plain) return {};
  const { bytes, name } = await plain.write(yearBefore, createRandom(yearBefore.seed));
  return { previous: (await readReport(bytes, { name })).report };
}

/** Makes the report of a seed in a layout, reads it back, and says what came of it. */
export async function examine(layout: Layout, seed: string): Promise<Outcome> {
  const made = makeSample(seed, layout.can);
  const { sample, wishes } = made;
  const laidOut = await layout.write(sample, createRandom(`${seed}/layout`));
  const previous = await readYearBefore(sample);
  const start = performance.now();
  try {
    const { report } = await readReport(laidOut.bytes, { name: laidOut.name, ...previous });
    const milliseconds = performance.now() - start;
    reportSchema.parse(report);
    const verdict = judge(sample, report, demandsOf(layout, made, laidOut));
    const hides = verdict.wrong.length > 0 && !layout.can.delimited && isMisled(sample, report);
    const isRead = verdict.read === verdict.figures;
    return {
      ...verdict,
      ...(isRead ? countPlanted(sample, report) : NONE_PLANTED),
      ...(hides && { wrong: [] }),
      ...{ layout: layout.id, seed, form: sample.form, misled: hides ? verdict.wrong : [] },
      identity: judgeIdentity(sample, report),
      findings: isRead ? judgeFindings(sample, wishes, report, !layout.can.delimited) : [],
      told: sample.told.length,
      toldFound: toldFound(sample, report),
      milliseconds,
    };
  } catch (error) {
    return refused(layout, sample, error);
  }
}
