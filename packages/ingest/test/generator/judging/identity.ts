import type { Report } from '@nianbao/domain';
import type { Sample } from '../model.js';

/** What is said of body, year and form, and is not so. */
export function judgeIdentity(sample: Sample, { agency, year, form }: Report): string[] {
  const names = [agency.name, ...agency.aliases];
  return [
    ...(names.includes(sample.body) ? [] : [`body ${sample.body}, read ${names.join(' / ')}`]),
    ...(year === sample.year ? [] : [`year ${sample.year}, read ${year}`]),
    ...(form === sample.form ? [] : [`form ${sample.form}, read ${form}`]),
  ];
}

/** Figures told in the prose that were found with value and unit. */
export const toldFound = (sample: Sample, report: Report): number =>
  sample.told.filter(({ value, unit }) =>
    report.observations.some(
      (one) => one.kind === 'narrative' && one.value === value && one.unit === unit,
    ),
  ).length;
