import { NianbaoError } from '@nianbao/library';
import { describe, expect, test } from 'vitest';
import { SiteError } from '../src/http/errors.js';
import { problemOf } from '../src/http/problem.js';

describe('a problem', () => {
  test('has the code of the library and its status', () => {
    const problem = problemOf(new NianbaoError('report-unknown', 'x'), '/api/v1/reports/x');
    expect(problem).toMatchObject({
      type: 'urn:problem-type:nianbao:report-unknown',
      status: 404,
      code: 'report-unknown',
      instance: '/api/v1/reports/x',
    });
  });

  test('of the library never repeats words that may name files of the server', () => {
    const error = new NianbaoError('store-corrupt', 'damaged: /srv/data/nianbao.sqlite');
    expect(JSON.stringify(problemOf(error, '/'))).not.toContain('/srv/data');
  });

  test('of this site says what it says and names the parameters', () => {
    const errors = [{ parameter: 'limit', detail: '太大' }];
    const problem = problemOf(new SiteError('parameter-invalid', '参数 limit 太大。', errors), '/');
    expect(problem).toMatchObject({ status: 400, detail: '参数 limit 太大。', errors });
  });

  test.each([[new Error('secret')], ['secret'], [null], [{ code: 'toString' }]])(
    'without a known code is a fault of ours and tells nothing (%j)',
    (error) => {
      const problem = problemOf(error, '/');
      expect(problem.status).toBe(500);
      expect(JSON.stringify(problem)).not.toContain('secret');
    },
  );
});
