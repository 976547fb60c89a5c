import type { ReportSummary } from '@nianbao/library';
import type { ConversationSettings } from '../settings.js';
import { CHAT } from '../strings.js';
import { type Bubble, plain } from './bubble.js';

/** The reports of the library, a body a line. */
export function reportList(
  reports: readonly ReportSummary[],
  limits: ConversationSettings,
): Bubble {
  if (reports.length === 0) return plain(CHAT.noReport);
  const bodies = [...yearsByBody(reports)];
  const hidden = bodies.length - limits.maxListedBodies;
  return plain(
    [
      CHAT.reports(reports.length),
      ...bodies.slice(0, limits.maxListedBodies).map(([agency, years]) => bodyLine(agency, years)),
      ...(hidden > 0 ? [CHAT.moreBodies(hidden)] : []),
    ].join('\n'),
  );
}

function yearsByBody(reports: readonly ReportSummary[]): Map<string, number[]> {
  const bodies = new Map<string, number[]>();
  for (const { agency, year } of reports) {
    bodies.set(agency, [...(bodies.get(agency) ?? []), year]);
  }
  return bodies;
}

function bodyLine(agency: string, years: readonly number[]): string {
  const inOrder = [...new Set(years)].sort((one, other) => one - other);
  return CHAT.reportLine(agency, inOrder.join(CHAT.yearSeparator));
}
