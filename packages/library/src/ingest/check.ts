import { checkRelations, type Finding, formById, type Report } from '@nianbao/domain';

const sameFinding = (finding: Finding): string => `${finding.code} ${finding.message}`;

/** The report with what its reader found and what the checks of its form find, each once. */
export function withChecks(report: Report): Report {
  const form = formById(report.form);
  const checked = form ? checkRelations(form, report.observations) : [];
  const findings = new Map<string, Finding>();
  for (const finding of [...report.findings, ...checked]) {
    if (!findings.has(sameFinding(finding))) findings.set(sameFinding(finding), finding);
  }
  return { ...report, findings: [...findings.values()] };
}
