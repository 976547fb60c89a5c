import { expect, test } from 'vitest';
import { advisoriesIn, heldAgainst } from '../scripts/lib/audit.mjs';

const answer = (advisories: object) => `a warning\n${JSON.stringify({ advisories })}`;

const advisory = {
  id: 1,
  github_advisory_id: 'GHSA-1',
  module_name: 'example',
  severity: 'high',
  title: 'Example',
  patched_versions: '>=2.0.0',
  findings: [
    { version: '1.0.0', paths: [] },
    { version: '1.0.0', paths: [] },
  ],
};

test('weaknesses are read from what pnpm prints', () => {
  expect(advisoriesIn(answer({ 1: advisory }))).toEqual([
    {
      id: 'GHSA-1',
      package: 'example',
      severity: 'high',
      title: 'Example',
      versions: ['1.0.0'],
      patched: '>=2.0.0',
    },
  ]);
  expect(advisoriesIn(answer({}))).toEqual([]);
});

test.each([
  ['an error', JSON.stringify({ error: { code: 'ERR_PNPM_AUDIT_BAD_RESPONSE', message: '405' } })],
  ['no JSON', 'getaddrinfo ENOTFOUND'],
])('%s is no answer, which is not the same as no weakness', (_name, printed) => {
  expect(advisoriesIn(printed)).toBeUndefined();
});

test('an exception explains one weakness of one package, and is told when it is out of date', () => {
  const [one] = advisoriesIn(answer({ 1: advisory })) ?? [];
  if (!one) throw new Error('Expected a weakness');
  const exception = { advisory: 'GHSA-1', package: 'example', why: 'Not reached.' };
  const other = { ...exception, package: 'other' };
  expect(heldAgainst([one], [exception])).toEqual({
    unexplained: [],
    explained: [one],
    outdated: [],
  });
  expect(heldAgainst([one], [other])).toEqual({
    unexplained: [one],
    explained: [],
    outdated: [other],
  });
});
