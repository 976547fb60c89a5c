import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkRelations,
  type Form,
  formById,
  type Observation,
  testRelation,
} from '../src/index.js';
import { tableOf } from './support/figures.js';

const form = formById('national-2014') as Form;

/** Figures by the row of their only column. */
const table = (values: Record<string, number | null>): Observation[] =>
  tableOf(
    form.id,
    Object.fromEntries(Object.entries(values).map(([row, value]) => [`${row}@count`, value])),
    2018,
  );

const channels = ['received-in-person', 'received-fax', 'received-online', 'received-letter'];

describe('checkRelations', () => {
  it('finds nothing where the sums hold', () => {
    const values = {
      received: 7,
      'received-in-person': 1,
      'received-fax': 0,
      'received-online': 4,
      'received-letter': 2,
    };
    expect(checkRelations(form, table(values))).toEqual([]);
  });

  it('tells the arithmetic of a broken sum', () => {
    const values = {
      received: 9,
      'received-in-person': 1,
      'received-fax': 0,
      'received-online': 4,
      'received-letter': 2,
    };
    const [finding] = checkRelations(form, table(values));
    expect(finding).toMatchObject({ code: 'relation-broken', severity: 'error' });
    expect(finding?.message).toContain(
      '当面申请数 1 + 传真申请数 0 + 网络申请数 4 + 信函申请数 2 = 7，而收到申请数 9，相差 2',
    );
  });

  it('names a part that is above its whole', () => {
    const [finding] = checkRelations(form, table({ disclosed: 3, 'disclosed-normative': 5 }));
    expect(finding?.code).toBe('part-above-whole');
  });

  it('does not test a relation whose result is blank', () => {
    const values = {
      received: null,
      'received-in-person': 1,
      'received-fax': 0,
      'received-online': 4,
      'received-letter': 2,
    };
    expect(checkRelations(form, table(values))).toEqual([]);
  });

  it('says that a blank part was read as 0', () => {
    const values = {
      received: 9,
      'received-in-person': 1,
      'received-fax': null,
      'received-online': 4,
      'received-letter': 2,
    };
    expect(checkRelations(form, table(values))[0]?.message).toContain('空白按0计');
  });

  it('does not test a relation with a cell missing', () => {
    expect(checkRelations(form, table({ received: 9, 'received-fax': 1 }))).toEqual([]);
  });

  it('finds a broken sum exactly when the parts do not add up', () => {
    const count = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(
        fc.tuple(count, count, count, count),
        fc.integer({ min: -3, max: 3 }),
        (parts, slip) => {
          const sum = parts.reduce((a, b) => a + b, 0);
          fc.pre(sum + slip >= 0);
          const cells = Object.fromEntries(
            channels.map((row, index) => [row, parts[index] as number]),
          );
          const findings = checkRelations(form, table({ received: sum + slip, ...cells }));
          expect(findings.length).toBe(slip === 0 ? 0 : 1);
        },
      ),
    );
  });
});

describe('testRelation', () => {
  it('adds money without the errors of binary fractions', () => {
    const relation = {
      id: 'r',
      label: '',
      left: ['a@x'],
      operator: '=' as const,
      right: ['b@x', 'c@x'],
    };
    const cell = (value: number) => ({
      id: '',
      path: ['x'],
      column: null,
      value,
      unit: '万元',
      status: 'reported' as const,
    });
    const cells = new Map([
      ['a@x', cell(0.3)],
      ['b@x', cell(0.1)],
      ['c@x', cell(0.2)],
    ]);
    expect(testRelation(relation, cells)).toBe('holds');
  });
});
