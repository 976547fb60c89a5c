import type { Finding } from '@nianbao/domain';
import type { Connection } from '../store/connection.js';
import { filingFindings, readFindings } from '../store/findings.js';
import type { YearFindings } from './between-years.js';

/** The findings of a stored report by itself, then those between it and the year before. */
export function allFindings(
  connection: Connection,
  years: YearFindings,
  report: string,
): Finding[] {
  return [
    ...readFindings(connection, report),
    ...filingFindings(connection, report),
    ...years.stored(report),
  ];
}
