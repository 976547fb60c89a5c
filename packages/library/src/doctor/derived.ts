import type { Connection } from '../store/connection.js';
import { countAll } from '../store/counts.js';
import { bumpRevision } from '../store/revision.js';
import { type Problem, problem } from './problem.js';

/** What is worked out from the reports and kept beside them. */
const DERIVED = [
  'SELECT * FROM counts ORDER BY report',
  'SELECT * FROM year_findings ORDER BY report, position',
];

const derivedNow = (connection: Connection): string =>
  DERIVED.map((sql) => JSON.stringify(connection.all(sql))).join('\n');

/** Ends the transaction that only looks. */
class LookedOnly extends Error {}

/** Works out anew what is kept of counts and findings between years; it is put right where `mend` says so. */
export function derivedProblems(connection: Connection, mend: boolean): Problem[] {
  let differs = false;
  try {
    connection.write(() => {
      const before = derivedNow(connection);
      countAll(connection);
      differs = derivedNow(connection) !== before;
      if (!mend || !differs) throw new LookedOnly();
      bumpRevision(connection);
    });
  } catch (error) {
    if (!(error instanceof LookedOnly)) throw error;
  }
  if (!differs) return [];
  const message = '年报的计数或相邻年份的核对结果与年报不符，可以从年报重新算出。';
  return [{ ...problem('counts-wrong', message), mended: mend }];
}
