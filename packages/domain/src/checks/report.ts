import { formById } from '../forms/index.js';
import type { Finding } from '../schemas/finding.js';
import type { Report } from '../schemas/report.js';
import { checkNarrative } from './narrative.js';
import { checkFormYear, checkParts } from './parts.js';
import { checkProse } from './prose.js';
import { checkRelations } from './relations.js';
import { findSuspects } from './suspect.js';
import { checkValues } from './values.js';

/** What the checks look at. */
export type CheckedReport = Pick<Report, 'form' | 'year' | 'observations' | 'sections'>;

/** Every check that a report can be put to by itself; `checkYears` needs the year before as well. */
export function checkReport(report: CheckedReport): Finding[] {
  const form = formById(report.form);
  const table = form
    ? [
        ...checkRelations(form, report.observations),
        ...findSuspects(form, report.observations),
        ...checkValues(form, report.observations),
        ...checkNarrative(form, report.year, report.observations),
      ]
    : [];
  return [
    ...table,
    ...checkProse(report.sections, report.observations),
    ...checkParts(report),
    ...checkFormYear(report),
  ];
}
