import { isNianbaoError, reportSchema } from '@nianbao/domain';
import { readReport } from '../../../src/index.js';
import type { Mutant } from './mutants.js';

/** What came of a hostile input. */
export interface Attempt {
  label: string;
  /** `read`, or the code of the error. */
  outcome: string;
  /** What is wrong with that; undefined where nothing is. */
  fault?: string;
  milliseconds: number;
  /** Growth of memory while it was read, in MB. */
  megabytes: number;
}

const memory = (): number => {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 / 1024;
};

async function outcomeOf({ bytes, name }: Mutant): Promise<Pick<Attempt, 'outcome' | 'fault'>> {
  try {
    const { report } = await readReport(bytes, { name });
    const checked = reportSchema.safeParse(report);
    if (checked.success) return { outcome: 'read' };
    return { outcome: 'read', fault: `no report by the schema: ${checked.error.message}` };
  } catch (error) {
    if (isNianbaoError(error)) return { outcome: error.code };
    return { outcome: 'crash', fault: error instanceof Error ? `${error.stack}` : String(error) };
  }
}

/** Reads an input and notes what came of it, how long it took and what it held. */
export async function attempt(mutant: Mutant): Promise<Attempt> {
  const before = memory();
  const start = performance.now();
  const result = await outcomeOf(mutant);
  const milliseconds = performance.now() - start;
  return { label: mutant.label, ...result, milliseconds, megabytes: memory() - before };
}

/** How many inputs came to which end. */
export function endsOf(attempts: readonly Attempt[]): Record<string, number> {
  const ends: Record<string, number> = {};
  for (const { outcome } of attempts) ends[outcome] = (ends[outcome] ?? 0) + 1;
  return ends;
}

/** Attempts that crashed, gave no report, or took longer than so many milliseconds. */
export const faultsOf = (attempts: readonly Attempt[], longest: number): string[] =>
  attempts
    .filter(({ fault, milliseconds }) => fault !== undefined || milliseconds > longest)
    .map(
      ({ label, fault, milliseconds }) => `${label}: ${fault ?? `${Math.round(milliseconds)} ms`}`,
    );
