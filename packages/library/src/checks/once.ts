import type { Finding, Report } from '@nianbao/domain';

const sameFinding = ({ code, message }: Finding): string => `${code} ${message}`;

/** The report with each of its findings once: its reader and the checks may have found the same. */
export function findingsOnce(report: Report): Report {
  const first = new Map<string, Finding>();
  for (const finding of report.findings) {
    if (!first.has(sameFinding(finding))) first.set(sameFinding(finding), finding);
  }
  return { ...report, findings: [...first.values()] };
}
