import { describe, expect, test } from 'vitest';
import { viewOf } from '../src/html/view.js';
import type { Block, Observation } from '../src/library.js';
import { reportPage } from '../src/pages/report/page.js';
import { makeFigure, makeReport } from './support/report.js';

const view = viewOf({ language: 'zh-CN' });

const section = (block: Block) => ({
  id: 's1',
  level: 1,
  numbering: '一、',
  title: '概述',
  blocks: [block],
});

const page = (block: Block, observations: Observation[]) =>
  reportPage(view, makeReport({ sections: [section(block)], observations })).text;

const table = (rows: Extract<Block, { kind: 'table' }>['rows']): Block => ({
  kind: 'table',
  rows,
  text: '',
});

describe('a table', () => {
  test('has heads of columns and rows, spans, and an anchor for each figure', () => {
    const rows = [
      [
        { text: '指标', header: true },
        { text: '数', header: true },
      ],
      [{ text: '三、依申请公开', header: true, columnSpan: 2 }],
      [
        { text: '收到申请数', header: true },
        { text: '5', observation: 'f-received' },
      ],
    ];
    const text = page(table(rows), [makeFigure({ id: 'f-received' })]);
    expect(text).toContain('<thead><tr><th scope="col">指标</th><th scope="col">数</th></tr>');
    expect(text).toContain(
      '<th class="group" scope="colgroup" colspan="2"><span>三、依申请公开</span></th>',
    );
    expect(text).toContain('<th scope="row">收到申请数</th><td id="f-received"');
  });

  test('shows a blank as not filled in, never as a nought', () => {
    const blank = makeFigure({ id: 'f-1', status: 'blank', value: null });
    expect(page(table([[{ text: '', observation: 'f-1' }]]), [blank])).toContain('未填报');
  });

  test('shows what is printed where the figure was put together again', () => {
    const source = { section: 's1', block: 0, text: '713000074' };
    const rebuilt = makeFigure({ id: 'f-1', derivation: 'reconstructed', source });
    expect(page(table([[{ text: '71', observation: 'f-1' }]]), [rebuilt])).toContain('713000074');
  });

  test('shows the figure that a misread sign was found to be', () => {
    const source = { section: 's1', block: 0, text: 'o' };
    const figure = makeFigure({ id: 'f-1', value: 0, derivation: 'reconstructed', source });
    const text = page(table([[{ text: 'o', observation: 'f-1' }]]), [figure]);
    expect(text).toContain('<span class="reconstructed">0</span>');
  });

  test('lets a head that stands alone span its row', () => {
    const rows = [[{ text: '甲', header: true }], [{ text: '乙' }, { text: '5', columnSpan: 2 }]];
    expect(page(table(rows), [])).toContain('scope="colgroup" colspan="3"><span>甲</span></th>');
  });

  test('gives a place also to figures that stand in no cell', () => {
    const text = page(table([[{ text: '收到申请5件' }]]), [makeFigure({ id: 'f-lost' })]);
    expect(text).toMatch(/<li[^>]* id="f-lost"/);
  });
});

describe('prose', () => {
  const place = { section: 's1', block: 0, start: 3, end: 5, text: '5件' };

  test('has each figure marked where it stands', () => {
    const told = makeFigure({ id: 'n-1', kind: 'narrative', source: place });
    const text = page({ kind: 'paragraph', text: '共收到5件申请' }, [told]);
    expect(text).toContain('共收到<span class="figure told" id="n-1">5件</span>申请');
  });

  test('keeps an anchor for a figure inside another', () => {
    const figures = ['n-1', 'n-2'].map((id) =>
      makeFigure({ id, kind: 'narrative', source: place }),
    );
    const text = page({ kind: 'paragraph', text: '共收到5件申请' }, figures);
    expect(text).toContain('id="n-1"');
    expect(text).toContain('id="n-2"');
  });
});

test('findings link to their figures, and figures to their findings', () => {
  const figure = { observation: 'f-1', path: ['收到申请数'], column: null, value: 5 };
  const finding = {
    code: 'x',
    severity: 'error' as const,
    message: '正文说6件',
    figures: [figure],
    where: '',
  };
  const block = table([[{ text: '5', observation: 'f-1' }]]);
  const { text } = reportPage(
    view,
    makeReport({
      sections: [section(block)],
      observations: [makeFigure({ id: 'f-1' })],
      findings: [finding],
    }),
  );
  expect(text).toContain('href="#f-1"');
  expect(text).toContain('href="#finding-1"');
});

describe('a hostile report', () => {
  const hostile = '"><script>alert(1)</script>';
  const text = reportPage(
    view,
    makeReport({
      title: hostile,
      agency: { name: hostile, aliases: [hostile] },
      document: {
        sha256: '',
        name: hostile,
        mediaType: 'text/html',
        bytes: 1,
        url: 'javascript:alert(1)',
      },
      sections: [
        {
          id: 's1',
          level: 1,
          numbering: hostile,
          title: hostile,
          blocks: [
            { kind: 'paragraph', text: hostile },
            table([[{ text: hostile, header: true }, { text: hostile }]]),
          ],
        },
      ],
      findings: [
        {
          code: 'x',
          severity: 'info',
          message: hostile,
          figures: [{ observation: hostile, path: [hostile], column: hostile, value: null }],
          where: hostile,
        },
      ],
    }),
  ).text;

  test('stays text', () => {
    expect(text).not.toContain('<script>');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('gets no link to what is not a web address', () => {
    expect(text).not.toContain('javascript:');
  });
});
