import type { Observation, StoredReport } from '../../src/library.js';

/** A report made up for tests of a page; only what a test speaks of has to be given. */
export function makeReport(parts: Partial<StoredReport> = {}): StoredReport {
  return {
    id: 'test-2018',
    agency: { name: '测试市人民政府', aliases: [] },
    year: 2018,
    form: null,
    title: '测试市人民政府2018年政府信息公开工作年度报告',
    document: { sha256: 'a'.repeat(64), name: '年报.txt', mediaType: 'text/plain', bytes: 10 },
    sections: [],
    observations: [],
    findings: [],
    status: 'ok',
    ingestedAt: '2026-01-01T00:00:00.000Z',
    ...parts,
  };
}

/** A figure made up for tests, in the first block of section `s1` unless told otherwise. */
export function makeFigure(parts: Partial<Observation> & { id: string }): Observation {
  return {
    kind: 'table',
    agency: '测试市人民政府',
    year: 2018,
    form: null,
    indicator: null,
    measure: null,
    path: ['依申请公开情况', '收到申请数'],
    column: null,
    value: 5,
    unit: '件',
    status: 'reported',
    derivation: 'printed',
    approximate: false,
    source: { section: 's1', block: 0, text: '5' },
    ...parts,
  };
}
