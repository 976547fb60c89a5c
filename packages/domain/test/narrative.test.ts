import { describe, expect, it } from 'vitest';
import { checkNarrative, type Form, formById, type Observation } from '../src/index.js';

const form2014 = formById('national-2014') as Form;
const form2021 = formById('national-2021') as Form;

const base: Observation = {
  id: 'f',
  kind: 'table',
  agency: '示例市',
  year: 2018,
  form: 'national-2014',
  indicator: 'received',
  measure: 'count',
  path: ['依申请公开情况', '收到申请数'],
  column: null,
  value: 5,
  unit: '件',
  status: 'reported',
  derivation: 'printed',
  approximate: false,
  source: { section: 's9', block: 0, text: '收到申请数5' },
};

const told = (label: string, value: number, more: Partial<Observation> = {}): Observation => ({
  ...base,
  id: 'n-1',
  kind: 'narrative',
  indicator: null,
  measure: null,
  path: ['依申请公开', label],
  value,
  clause: `${label}${value}件`,
  ...more,
});

describe('checkNarrative', () => {
  it('finds nothing where text and table agree', () => {
    expect(checkNarrative(form2014, 2018, [base, told('全年共收到申请', 5)])).toEqual([]);
  });

  it('tells both figures where they differ', () => {
    const [finding] = checkNarrative(form2014, 2018, [base, told('全年共收到申请', 6)]);
    expect(finding?.code).toBe('narrative-differs');
    expect(finding?.message).toMatch(/6件.*表中收到申请数为5件/);
  });

  it('leaves alone a figure that counts something narrower', () => {
    expect(checkNarrative(form2014, 2018, [base, told('收到企业申请', 2)])).toEqual([]);
    expect(checkNarrative(form2014, 2018, [base, told('各乡镇收到申请', 2)])).toEqual([]);
  });

  it('leaves alone approximate figures, other units and other years', () => {
    const others = [
      told('收到申请', 6, { approximate: true }),
      told('收到申请', 6, { unit: '次' }),
      told('收到申请', 6, { year: 2017 }),
    ];
    expect(checkNarrative(form2014, 2018, [base, ...others])).toEqual([]);
  });

  it('goes by the unit of the table as well as the concept’s', () => {
    const printed = { ...base, unit: '条' };
    expect(
      checkNarrative(form2014, 2018, [printed, told('收到申请', 6, { unit: '条' })]),
    ).toHaveLength(1);
  });

  it('leaves alone what was told as a sum over years', () => {
    expect(checkNarrative(form2014, 2018, [base, told('累计收到申请', 60)])).toEqual([]);
  });

  it('says so where the text counts what was carried in as well', () => {
    const cell = (indicator: string, value: number): Observation => ({
      ...base,
      id: `f-${indicator}`,
      form: 'national-2021',
      indicator,
      measure: 'total',
      column: '总计',
      value,
    });
    const [finding] = checkNarrative(form2021, 2018, [
      cell('new', 74),
      cell('carried-in', 1),
      told('收到政府信息公开申请', 75),
    ]);
    expect(finding?.message).toContain('上年结转的1件');
  });
});
