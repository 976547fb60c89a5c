import { expect, it } from 'vitest';
import { findingsOnce } from '../src/checks/once.js';
import { reportOf } from './helpers/reports.js';

it('a finding that was made twice is told once, in the place it was made first', () => {
  const report = reportOf({ agency: '宁波', year: 2018, received: 5 });
  const [one] = report.findings;
  if (!one) throw new Error('Expected a finding, got none');
  const other = { ...one, message: '另一处' };
  const { findings } = findingsOnce({ ...report, findings: [one, other, { ...one }] });
  expect(findings).toEqual([one, other]);
});
