import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SourceBlock } from '../src/model/blocks.js';
import { createHtmlReader, htmlReader } from '../src/readers/html/index.js';
import type { Reader } from '../src/readers/reader.js';
import {
  encodeBig5,
  encodeGbk,
  encodeUtf8,
  encodeUtf16Be,
  encodeUtf16Le,
} from './helpers/reader-encodings.js';
import { missingFigures } from './helpers/reader-gold.js';

const CORPUS = new URL('../../../../shared/corpus/', import.meta.url);

const bytesOf = (html: string): Uint8Array => new TextEncoder().encode(html);

async function blocksOf(
  html: string | Uint8Array,
  reader: Reader = htmlReader,
): Promise<SourceBlock[]> {
  const bytes = typeof html === 'string' ? bytesOf(html) : html;
  return (await reader.read({ bytes, name: 'page.html' })).blocks;
}

const texts = (blocks: SourceBlock[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'grid' ? [] : [block.text]));

const grids = (blocks: SourceBlock[]): string[][][] =>
  blocks.flatMap((block) =>
    block.kind === 'grid' ? [block.rows.map((row) => row.map(({ text }) => text))] : [],
  );

const page = (body: string, head = ''): string =>
  `<!doctype html><html><head><title>示例</title>${head}</head><body>${body}</body></html>`;

const PROSE = '根据《中华人民共和国政府信息公开条例》，示例市人民政府办公室编制本报告，全文如下。';

describe('encodings', () => {
  const TRADITIONAL = '根據有關規定，示例市政府辦公室編制本報告，說明資訊公開的情況。';

  it.each([
    ['UTF-8', PROSE, encodeUtf8],
    ['UTF-8 with a mark', PROSE, (text: string) => encodeUtf8(`\ufeff${text}`)],
    ['GBK', PROSE, encodeGbk],
    ['Big5', TRADITIONAL, encodeBig5],
    ['UTF-16 little-endian', PROSE, encodeUtf16Le],
    ['UTF-16 big-endian with a mark', PROSE, encodeUtf16Be],
  ])('reads %s without being told', async (_name, prose, encode) => {
    expect(texts(await blocksOf(encode(page(`<p>${prose}</p>`))))).toContain(prose);
  });

  it('reads the four-byte characters of GB18030', async () => {
    const [before, after] = page(`<p>${PROSE}|</p>`).split('|') as [string, string];
    const bytes = [...encodeGbk(before), 0x81, 0x39, 0xee, 0x39, ...encodeGbk(after)];
    expect(texts(await blocksOf(Uint8Array.from(bytes)))).toContain(`${PROSE}\u3400`);
  });

  it('takes the encoding that the server names where the bytes leave it open', async () => {
    const bytes = encodeBig5(page('<p>示</p>'));
    const blocks = (await htmlReader.read({ bytes, name: 'a.html', charset: 'big5' })).blocks;
    expect(texts(blocks)).toContain('示');
  });

  it('believes the bytes rather than a wrong declaration', async () => {
    const wrong = page(`<p>${PROSE}</p>`, '<meta charset="gb2312">');
    expect(texts(await blocksOf(wrong))).toContain(PROSE);
  });

  it('survives a page cut within a character', async () => {
    const bytes = bytesOf(page(`<p>${PROSE}</p><p>${PROSE}`));
    expect(texts(await blocksOf(bytes.subarray(0, bytes.length - 1)))).toContain(PROSE);
  });
});

describe('front', () => {
  it('tells title, date, issuer and address', async () => {
    const head =
      '<meta name="ArticleTitle" content="示例市2021年政府信息公开工作年度报告">' +
      '<meta name="PubDate" content="2022-01-20"><meta name="ContentSource" content="示例市人民政府">' +
      '<meta name="Url" content="https://example.test/1.htm">';
    expect(texts(await blocksOf(page(`<p>${PROSE}</p>`, head))).slice(0, 4)).toEqual([
      '标题: 示例市2021年政府信息公开工作年度报告',
      '发布时间: 2022-01-20',
      '发布机构: 示例市人民政府',
      '原文链接: https://example.test/1.htm',
    ]);
  });

  it('takes the part of the window title that names the report', async () => {
    const html = `<title>示例县2020年政府信息公开工作年度报告_年报_示例县人民政府</title><p>${PROSE}</p>`;
    expect(texts(await blocksOf(html))[0]).toBe('标题: 示例县2020年政府信息公开工作年度报告');
  });
});

describe('article', () => {
  it('leaves out menus, scripts, the path, related links and the footer', async () => {
    const html = page(`
      <div class="nav"><a href="/a">首页</a><a href="/b">政务公开</a><a href="/c">互动</a></div>
      <script>document.write('<table><tr><td>假</td><td>99</td></tr></table>')</script>
      <div class="wrap"><div>当前位置：<a href="/">首页</a> &gt; <a href="/x">年报</a></div>
      <div class="left"><ul><li><a href="/1">2019年报告</a></li><li><a href="/2">2020年报告</a></li>
      <li><a href="/3">2021年报告</a></li></ul></div>
      <div class="TRS_Editor"><p>${PROSE}</p><p>${PROSE}</p>
      <table><tr><td>规章</td><td>0</td></tr></table><p>【打印】【关闭】</p></div></div>
      <div class="footer">版权所有：示例市人民政府 ICP备00000001号</div>`);
    const blocks = await blocksOf(html);
    expect(texts(blocks).slice(1)).toEqual([PROSE, PROSE]);
    expect(grids(blocks)).toEqual([[['规章', '0']]]);
  });

  it('keeps a table that stands outside of the long text', async () => {
    const html = page(
      `<div id="zoom">${`<p>${PROSE}</p>`.repeat(9)}</div><div><table><tr><td>规章</td><td>3</td></tr></table></div>`,
    );
    expect(grids(await blocksOf(html))).toEqual([[['规章', '3']]]);
  });

  it('reads an article that is hidden until a script shows it', async () => {
    const html = page(`<div>文字版</div><div style="display:none"><p>${PROSE}</p></div>`);
    expect(texts(await blocksOf(html))).toContain(PROSE);
  });

  it('does not take a wrapper for a menu because of its name', async () => {
    const html = page(`<div class="menu"><p>${PROSE.repeat(6)}</p></div>`);
    expect(texts(await blocksOf(html))).toContain(PROSE.repeat(6));
  });

  it('drops hidden elements, struck out text and characters without width', async () => {
    const html = page(
      `<style>.off{display:none}</style><p>${PROSE}</p>
       <p>共<s>9</s>12<span class="off">7</span>\u200b3<b hidden>4</b>条。</p>`,
    );
    expect(texts(await blocksOf(html))).toContain('共123条。');
  });
});

describe('text', () => {
  it('joins a number broken by tags and breaks lines at br', async () => {
    const html = page(`<div>${PROSE}<br/>共1<span>2</span><font>3</font>条&nbsp;。</div>`);
    expect(texts(await blocksOf(html)).slice(1)).toEqual([PROSE, '共123条 。']);
  });

  it('keeps a note mark apart from its number', async () => {
    const html = page('<table><tr><td>规章</td><td>5<sup>1</sup></td></tr></table>');
    expect(grids(await blocksOf(html))).toEqual([[['规章', '5[1]']]]);
  });

  it('reads entities and drops what office programs leave', async () => {
    const html =
      page(`<p class=MsoNormal><!--[if !supportLists]-->一、<!--[endif]-->总体&#24773;况<o:p></o:p></p>
      <xml><w:WordDocument>无</w:WordDocument></xml><p>${PROSE}</p>`);
    expect(texts(await blocksOf(html)).slice(1)).toEqual(['一、总体情况', PROSE]);
  });

  it('gives headings their level', async () => {
    const blocks = await blocksOf(page(`<h2>一、总体情况</h2><p>${PROSE}</p>`));
    expect(blocks[1]).toMatchObject({ kind: 'heading', level: 2, text: '一、总体情况' });
  });

  it('tells where a paragraph stands in the source', async () => {
    const html = page(`<p>${PROSE}</p>`);
    const [, paragraph] = await blocksOf(html);
    expect(html.slice(paragraph?.start, paragraph?.end)).toBe(PROSE);
  });
});

describe('tables', () => {
  it('keeps spans and blank cells, each cell once', async () => {
    const [, grid] = await blocksOf(
      page(
        '<table><tr><td rowspan=2>（三）不予公开</td><td>1.国家秘密</td><td colspan="2">　0 </td><td>&nbsp;</td></tr>' +
          '<tr><td>2.其他</td><td>1</td><td></td><td>1</td></tr></table>',
      ),
    );
    expect(grid).toMatchObject({
      rows: [
        [
          { text: '（三）不予公开', rowSpan: 2 },
          { text: '1.国家秘密' },
          { text: '0', columnSpan: 2 },
          { text: '' },
        ],
        [{ text: '2.其他' }, { text: '1' }, { text: '' }, { text: '1' }],
      ],
    });
  });

  it('survives unclosed cells, rows and paragraphs', async () => {
    const html =
      '<title>示例</title><table><tr><td><p>规章<td><span>1<td>2<tr><td>其他<td>3<td>4</table>';
    expect(grids(await blocksOf(html))).toEqual([
      [
        ['规章', '1', '2'],
        ['其他', '3', '4'],
      ],
    ]);
  });

  it('unwraps a table that lays out the page', async () => {
    const html =
      page(`<table><tr><td>示例市2021年政府信息公开工作年度报告</td></tr><tr><td><p>${PROSE.repeat(7)}</p>
      <table><tr><td>规章</td><td>0</td></tr></table><p>${PROSE}</p></td></tr></table>`);
    const blocks = await blocksOf(html);
    expect(texts(blocks).slice(1)).toEqual([
      '示例市2021年政府信息公开工作年度报告',
      PROSE.repeat(7),
      PROSE,
    ]);
    expect(grids(blocks)).toEqual([[['规章', '0']]]);
  });

  it('gives tables within cells grids of their own', async () => {
    const inner = (label: string, value: number) =>
      `<table><tr><td>${label}</td><td>${value}</td></tr></table>`;
    const html = page(
      `<table><tr><td>项目</td><td>数量</td></tr><tr><td colspan=2>${inner('规章', 1)}</td></tr><tr><td colspan=2>${inner('许可', 2)}</td></tr></table>`,
    );
    expect(grids(await blocksOf(html))).toEqual([
      [['项目', '数量']],
      [['规章', '1']],
      [['许可', '2']],
    ]);
  });

  it('puts words of a narrow cell together and keeps numbers of two lines apart', async () => {
    const html = page('<table><tr><td>商业<br>企业</td><td>1<br>2</td></tr></table>');
    expect(grids(await blocksOf(html))).toEqual([[['商业企业', '1\n2']]]);
  });
});

describe('tables without table elements', () => {
  const rows = [
    ['信息内容', '制发', '废止'],
    ['规章', '0', '1'],
    ['规范性文件', '69', '3'],
  ];
  const lay = (row: string, cell: string, attributes = '', close = cell): string =>
    rows
      .map((cells) => cells.map((text) => `<${cell}${attributes}>${text}</${close}>`).join('\n'))
      .map((cells) => `<${row}>${cells}</${row.split(' ')[0]}>`)
      .join('\n');

  it.each([
    ['divs', `<div>${lay('div', 'div')}</div>`],
    ['named spans', `<div>${lay('div', 'span', ' class="cell"')}</div>`],
    ['displays', `<div>${lay('div style="display:table-row"', 'span')}</div>`],
    ['lists', `<div>${lay('ul', 'li')}</div>`],
    ['spans styled elsewhere', `<ul>${lay('li', 'span')}</ul>`],
  ])('reads a table of %s', async (_name, html) => {
    expect(grids(await blocksOf(page(`<p>${PROSE}</p>${html}`)))).toEqual([rows]);
  });

  it.each([
    ['displays', 'style="display:table"', 'style="display:table-row"', ''],
    ['roles', 'role="table"', 'role="row"', 'role="cell"'],
    ['names', 'class="table"', 'class="tr"', 'class="td"'],
  ])('reads a table without numbers that is one by its %s', async (_name, table, row, cell) => {
    const blank = [
      ['结果维持', '结果纠正', '总计'],
      ['', '', '—'],
    ];
    const inner = blank.map((cells) => cells.map((text) => `<div ${cell}>${text}</div>`).join(''));
    const html = `<div ${table}>${inner.map((one) => `<div ${row}>${one}</div>`).join('')}</div>`;
    expect(grids(await blocksOf(page(`<p>${PROSE}</p>${html}`)))).toEqual([blank]);
  });

  it('reads columns made of spaces and keeps a blank in its place', async () => {
    const html = page(
      '<pre>信息内容        制发    废止\n规章               0\n规范性文件        69       3\n</pre>',
    );
    expect(grids(await blocksOf(html))).toEqual([
      [
        ['信息内容', '制发', '废止'],
        ['规章', '0', ''],
        ['规范性文件', '69', '3'],
      ],
    ]);
  });

  it('reads a table drawn with lines', async () => {
    const html = page(
      '<pre>┌────┬──┬──┐\n│规章│ 0│  │\n├────┼──┼──┤\n│规范│69│ 3│\n│文件│  │  │\n├────┼──┼──┤\n│收费│ 1│ 2│\n└────┴──┴──┘</pre>',
    );
    expect(grids(await blocksOf(html))).toEqual([
      [
        ['规章', '0', ''],
        ['规范\n文件', '69', '3'],
        ['收费', '1', '2'],
      ],
    ]);
  });

  it('leaves words that an editor broke into elements alone', async () => {
    const html = page(`<p>${PROSE}</p><p><span>共</span><span>1</span><span>2</span>条</p>`);
    const blocks = await blocksOf(html);
    expect(grids(blocks)).toEqual([]);
    expect(texts(blocks)).toContain('共12条');
  });
});

describe('hostile pages', () => {
  it.each([
    ['div', 100_000],
    ['font color=red', 100_000],
    ['table><tr><td', 30_000],
  ])('reads a page nested in <%s> %i times', async (tag, times) => {
    // How long it takes depends on what else the machine does; its time limit has no part in this.
    const patient = createHtmlReader({ maxMilliseconds: Number.POSITIVE_INFINITY });
    const html = `<title>示例</title>${`<${tag}>`.repeat(times)}${PROSE}`;
    const blocks = await blocksOf(html, patient);
    expect(texts(blocks).join('')).toContain(PROSE);
  });

  it('refuses a page of too many elements with a message', async () => {
    const reader = createHtmlReader({ maxNodes: 1000 });
    const bytes = bytesOf('<p>示例'.repeat(2000));
    await expect(reader.read({ bytes, name: 'a.html' })).rejects.toMatchObject({
      code: 'file-too-large',
    });
  });

  it('is not harmed by odd attributes and spans', async () => {
    const html = page(
      '<table __proto__="x" constructor=y><tr><td colspan=99999999>规章</td><td rowspan=-5>1</td></tr></table>',
    );
    const [, grid] = await blocksOf(html);
    expect(grid).toMatchObject({ rows: [[{ text: '规章', columnSpan: 1000 }, { text: '1' }]] });
    expect(({} as { x?: string }).x).toBeUndefined();
  });
});

describe('accepts', () => {
  const accepts = (text: string, name: string): boolean =>
    htmlReader.accepts({ bytes: bytesOf(text), name });

  it('knows a page by its markup or by its name', () => {
    expect(accepts('<!DOCTYPE html><html>', 'download')).toBe(true);
    expect(accepts('示例<br>', 'a.shtml')).toBe(true);
  });

  it('leaves texts and other files to other readers', () => {
    expect(accepts('示例市年度报告，共 3 < 5 条。', 'a.txt')).toBe(false);
    expect(accepts('%PDF-1.7 <html>', 'a.html')).toBe(false);
  });
});

describe('a real page', () => {
  const present = existsSync(new URL('pt-2021.html', CORPUS));
  if (!present) console.warn('Left out: ../shared/corpus with the real page is not here.');

  it.skipIf(!present)('has every figure of its gold in the right row', async () => {
    const blocks = await blocksOf(readFileSync(new URL('pt-2021.html', CORPUS)));
    expect(missingFigures(blocks, new URL('pt-2021.gold.json', CORPUS))).toEqual([]);
  });
});

it('prose around a long table is kept, whatever the share of the table', async () => {
  const rows = Array.from(
    { length: 60 },
    (_, at) => `<tr><td>第${at}项工作的数量</td><td>${at}</td></tr>`,
  );
  const around = `<div class="article"><p>${PROSE}</p><table>${rows.join('')}</table></div>`;
  const menu =
    '<div class="menu"><ul><li><a href="/a">首页</a></li><li><a href="/b">公开</a></li></ul></div>';
  const blocks = await blocksOf(page(`${menu}${around}`));
  expect(texts(blocks)).toContain(PROSE);
  expect(texts(blocks).join()).not.toContain('首页');
  expect(grids(blocks)[0]).toHaveLength(60);
});
