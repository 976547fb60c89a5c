import { formById } from '../forms/index.js';
import type { Finding } from '../schemas/finding.js';
import type { Report } from '../schemas/report.js';
import { checkNarrative } from './narrative.js';
import { checkRelations } from './relations.js';

/** Every check that a report can be put to by itself. A report without a known form gives none. */
export function checkReport(report: Pick<Report, 'form' | 'year' | 'observations'>): Finding[] {
  const form = formById(report.form);
  if (!form) return [];
  return [
    ...checkRelations(form, report.observations),
    ...checkNarrative(form, report.year, report.observations),
  ];
}
