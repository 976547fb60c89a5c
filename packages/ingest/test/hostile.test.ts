import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, readReport } from '../src/index.js';
import { bytes, renderTable, reportAround } from './helpers/render.js';

const code = (input: Uint8Array, limits = {}) =>
  readReport(input, { name: 'sample.txt', limits }).then(
    () => 'read',
    (error: { code?: string }) => error.code ?? String(error),
  );

/** Time the processor spent, so that a busy machine fails no test. */
const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1000];
};

const hostileTable = (cell: string): string => {
  const table = renderTable('national-2021', 'applications', new Map(), {
    between: [''],
    rows: [cell],
    write: String,
  });
  return reportAround(2022, '收到和处理政府信息公开申请情况', table);
};

describe('a hostile document', () => {
  it('that is empty is told', async () => {
    expect(await code(new Uint8Array())).toBe('file-empty');
    expect(await code(bytes(' \n\n '))).toBe('file-empty');
  });

  it('of 5 MB of random bytes ends soon', async () => {
    const [told, milliseconds] = await timed(() => code(randomBytes(5_000_000)));
    expect(['text-unreadable', 'file-type-unknown']).toContain(told);
    expect(milliseconds).toBeLessThan(1000);
  });

  it('beyond the limits is refused', async () => {
    expect(await code(new Uint8Array(100).fill(65), { maxBytes: 99 })).toBe('file-too-large');
    expect(DEFAULT_LIMITS.maxBytes).toBe(50 * 1024 * 1024);
  });

  it('that is another text is no report', async () => {
    expect(await code(bytes('今天天气很好。\n我们去公园散步。'))).toBe('not-a-report');
  });

  it('of a broken PDF is told', async () => {
    expect(await code(bytes('%PDF-1.7 …'))).toBe('text-unreadable');
  });

  it('without body or year is told', async () => {
    expect(await code(bytes('政府信息公开工作年度报告\n一、概述\n工作有序开展。'))).toBe(
      'identity-unknown',
    );
  });

  it.each([
    ['400 digits a row', '1234567890'.repeat(40)],
    ['20 digits a row', '11111111111111111111'],
    ['14 digits a row', '12121212121212'],
    ['400 zeros a row', '0'.repeat(400)],
  ])('with %s ends within a second', async (_, digits) => {
    const [{ report, status }, milliseconds] = await timed(() =>
      readReport(bytes(hostileTable(digits)), { name: 'sample.txt' }),
    );
    expect(status).toBe('partial');
    expect(
      report.observations
        .filter((one) => one.kind === 'table')
        .every((one) => one.status === 'unreadable'),
    ).toBe(true);
    expect(milliseconds).toBeLessThan(1000);
  });

  it.each([
    ['labels', '自然人商业企业其他总计规章行政许可'.repeat(6000)],
    ['digits', '1'.repeat(100_000)],
    ['headings', '一、总体情况（一）'.repeat(11_000)],
    ['brackets', '（'.repeat(100_000)],
    ['quotes', '“'.repeat(100_000)],
    ['page marks', '\n1、公开'.repeat(20_000)],
    ['commas', '公开，'.repeat(33_000)],
    ['pipes', '|'.repeat(100_000)],
    ['numerals', '一二三四五六七八九十'.repeat(10_000)],
  ])('of 100,000 characters of %s ends within a second', async (_, text) => {
    const whole = `示例市2018年政府信息公开工作年度报告\n${text}`;
    const [, milliseconds] = await timed(() => code(bytes(whole)));
    expect(milliseconds).toBeLessThan(1500);
  });
});
