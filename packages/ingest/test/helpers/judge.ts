import type { Report } from '@nianbao/domain';
import type { Figures } from './tables.js';

/** How the figures of a report compare with the true ones. */
export interface Verdict {
  right: number;
  unreadable: number;
  absent: number;
  /** Keys whose value is not the true one. Must stay empty. */
  wrong: string[];
}

/** Compares a report's table figures with the true ones; `blankIsZero`: zeros were printed as nothing. */
export function judge(report: Report, truth: Figures, { blankIsZero = false } = {}): Verdict {
  const verdict: Verdict = { right: 0, unreadable: 0, absent: 0, wrong: [] };
  const found = new Map(report.observations.map((one) => [`${one.indicator}@${one.measure}`, one]));
  for (const [key, value] of truth) {
    const one = found.get(key);
    if (!one) verdict.absent++;
    else if (one.status === 'unreadable') verdict.unreadable++;
    else if (one.value === value || (blankIsZero && value === 0 && one.status === 'blank'))
      verdict.right++;
    else
      verdict.wrong.push(
        `${key}: ${one.value} (${one.status}), printed ${value}: ${one.source.text}`,
      );
  }
  return verdict;
}
