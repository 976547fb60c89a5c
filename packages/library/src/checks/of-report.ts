import { checkReport, type Finding, type Report } from '@nianbao/domain';
import type { ReadResult } from '../reading/read.js';

const sameFinding = ({ code, message }: Finding): string => `${code} ${message}`;

/** What its reader found, then what the checks find, each once. */
function withChecks(report: Report): Report {
  const all = [...report.findings, ...checkReport(report)];
  const first = new Map<string, Finding>();
  for (const finding of all) {
    if (!first.has(sameFinding(finding))) first.set(sameFinding(finding), finding);
  }
  return { ...report, findings: [...first.values()] };
}

/** A reader whose reports have been checked. */
export const checked =
  <Options>(read: (bytes: Uint8Array, options: Options) => Promise<ReadResult>) =>
  async (bytes: Uint8Array, options: Options): Promise<ReadResult> => {
    const { report, status } = await read(bytes, options);
    return { report: withChecks(report), status };
  };
