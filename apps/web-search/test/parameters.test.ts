import { describe, expect, test } from 'vitest';
import { SiteError } from '../src/http/errors.js';
import { askParameters, reportsParameters, searchParameters } from '../src/http/parameters.js';
import { DEFAULT_SETTINGS } from '../src/settings.js';

const search = (query: Record<string, unknown>) => searchParameters(query, DEFAULT_SETTINGS);

function errorOf(action: () => unknown): SiteError {
  try {
    action();
  } catch (error) {
    if (error instanceof SiteError) return error;
  }
  throw new Error('Expected a SiteError');
}

describe('parameters of the list of reports', () => {
  test('have defaults, and take a field left empty for one not given', () => {
    const given = { agency: '', year: '', form: '', state: '', sort: '' };
    expect(reportsParameters(given, DEFAULT_SETTINGS)).toEqual({ order: 'agency', offset: 0 });
  });

  test('refuse what there is not, and name it', () => {
    const error = errorOf(() => reportsParameters({ state: 'gone' }, DEFAULT_SETTINGS));
    expect(error.errors.map((one) => one.parameter)).toEqual(['state']);
  });
});

describe('search parameters', () => {
  test('have defaults', () => {
    expect(search({ q: ' 培训 ' })).toEqual({
      q: '培训',
      years: [],
      agencies: [],
      forms: [],
      order: 'relevance',
      exact: false,
      limit: 10,
      offset: 0,
    });
  });

  test('take one or several years and bodies', () => {
    const { years, agencies } = search({ q: '培训', year: ['2018', '2019'], agency: '甲' });
    expect({ years, agencies }).toEqual({ years: [2018, 2019], agencies: ['甲'] });
  });

  test('take a field left empty in a form for one not given', () => {
    expect(search({ q: '培训', year: '', limit: '' })).toMatchObject({ years: [], limit: 10 });
  });

  test.each([
    ['year', '二〇一八'],
    ['year', '20181'],
    ['limit', '0'],
    ['limit', '101'],
    ['limit', '1.5'],
    ['offset', '-1'],
    ['offset', '1e9'],
    ['sort', 'oldest'],
    ['exact', 'yes'],
  ])('refuse %s=%s and name it', (parameter, value) => {
    const error = errorOf(() => search({ q: '培训', [parameter]: value }));
    expect(error.code).toBe('parameter-invalid');
    expect(error.errors.map((one) => one.parameter)).toEqual([parameter]);
  });
});

describe('a question', () => {
  test.each([[undefined], [''], ['  \n']])('must not be empty (%j)', (q) => {
    expect(errorOf(() => askParameters({ q }, DEFAULT_SETTINGS)).code).toBe('question-empty');
  });

  test('must not be longer than the limit', () => {
    const settings = { ...DEFAULT_SETTINGS, questionLimit: 4 };
    expect(askParameters({ q: '多少培训' }, settings)).toEqual({ q: '多少培训' });
    expect(errorOf(() => askParameters({ q: '多少次培训' }, settings)).message).toContain('4');
  });

  test('is asked once', () => {
    const error = errorOf(() => askParameters({ q: ['甲', '乙'] }, DEFAULT_SETTINGS));
    expect(error.code).toBe('parameter-invalid');
  });
});
