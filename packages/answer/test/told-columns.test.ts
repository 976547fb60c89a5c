import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../src/index.js';
import { type Held, heldReport, portsOf } from './support/ports.js';

const telling = (text: string, ...told: [label: string, value: number, unit: string][]) =>
  told.map(([label, value, unit]) => ({
    label,
    value,
    unit,
    clause: `${label}${value}${unit}`,
    text,
  }));

const held2022 = heldReport('示例县样本局', 2022, {}, [
  ...telling(
    '收到政府信息公开申请26件，包括自然人申请19件，法人或其他组织申请7件。',
    ['收到政府信息公开申请', 26, '件'],
    ['自然人申请', 19, '件'],
    ['法人或其他组织申请', 7, '件'],
  ),
]);
const held2021 = heldReport('示例县样本局', 2021, {}, [
  ...telling('自然人和企业申请31件。', ['自然人和企业申请', 31, '件']),
]);
const reports = [2021, 2022].map((year) => ({ id: `示例县样本局-${year}`, year, form: null }));
const held: Held = {
  agencies: [{ name: '示例县样本局', aliases: [], reports }],
  figures: [...held2022.figures, ...held2021.figures],
  passages: [...held2022.passages, ...held2021.passages],
};
const answerer = createAnswerer(portsOf(held), { today: () => new Date('2024-05-01T00:00:00Z') });

describe('a column of the form that only the prose tells', () => {
  it.each([
    ['示例县样本局2022年自然人申请几件', 19],
    ['示例县样本局2022年法人或其他组织申请多少件', 7],
  ])('%s', async (question, value) => {
    const { values, evidence } = await answerer.ask(question);
    expect(values[0]).toMatchObject({ value, unit: '件' });
    expect(evidence[0]?.kind).toBe('text');
  });

  it.each([
    '示例县样本局2021年自然人申请几件',
    '示例县样本局2022年律师申请几件',
    '示例县样本局2022年企业申请几件',
  ])('%s is not told', async (question) => {
    expect((await answerer.ask(question)).status).toBe('no_data');
  });
});
