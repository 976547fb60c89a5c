import { examine, type Outcome } from './examine.js';
import type { Layout } from './layouts/layout.js';

/** `NIANBAO_SEED=name` makes other reports; a failing test prints the seeds it used. */
export const SEED = process.env['NIANBAO_SEED'] ?? 'report';

/** Reads back so many reports a layout, one after the other. */
export async function examineAll(layouts: readonly Layout[], reports: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const layout of layouts) {
    for (let at = 0; at < reports; at++) outcomes.push(await examine(layout, `${SEED} ${at}`));
  }
  return outcomes;
}
