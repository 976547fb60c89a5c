import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../../test/support/browser.js';
import type { SourceBlock } from '../src/model/blocks.js';
import { IDENTITY } from '../src/readers/pdf/geometry.js';
import { createPdfReader, pdfReader } from '../src/readers/pdf/index.js';
import { Interpreter } from '../src/readers/pdf/interpret.js';
import { loadPdfJs } from '../src/readers/pdf/pdfjs.js';
import { missingFigures, missingLines } from './helpers/reader-gold.js';
import { makeReport } from './helpers/reader-report.js';

const CORPUS = new URL('../../../../shared/corpus/', import.meta.url);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 180_000);
afterAll(() => browser.close());

type PdfOptions = NonNullable<Parameters<Awaited<ReturnType<Browser['newPage']>>['pdf']>[0]>;

async function print(html: string, options: PdfOptions = {}): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(html);
  const pdf = await page.pdf({
    format: 'A4',
    margin: { top: '22mm', bottom: '22mm', left: '20mm', right: '20mm' },
    ...options,
  });
  await page.close();
  return new Uint8Array(pdf);
}

async function blocksOf(bytes: Uint8Array): Promise<SourceBlock[]> {
  return (await pdfReader.read({ bytes, name: 'report.pdf' })).blocks;
}

const texts = (blocks: SourceBlock[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'grid' ? [] : [block.text]));

const grids = (blocks: SourceBlock[]): string[][][] =>
  blocks.flatMap((block) =>
    block.kind === 'grid' ? [block.rows.map((row) => row.map(({ text }) => text))] : [],
  );

/** A PDF of one page whose content is given in the language of PDF. */
function drawnPdf(content: string): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj${object}endobj\n`).join('');
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer<</Root 1 0 R/Size 6>>\n%%EOF`);
}

const write = (x: number, y: number, text: string, size = 10): string =>
  `BT /F ${size} Tf ${x} ${y} Td (${text}) Tj ET\n`;
const box = (x: number, y: number, width: number, height: number): string =>
  `${x} ${y} ${width} ${height} re S\n`;

describe('a report of the 2021 form', () => {
  const footer = {
    displayHeaderFooter: true,
    headerTemplate: '<div style="font-size:9px;width:100%;text-align:center">示例市年度报告</div>',
    footerTemplate:
      '<div style="font-size:9px;width:100%;text-align:center">- <span class="pageNumber"></span> -</div>',
  };

  it('is read whole where lines draw its tables, over the end of a page', async () => {
    const { html, lines } = makeReport({ borders: true });
    const blocks = await blocksOf(await print(html, footer));
    expect(missingLines(blocks, lines)).toEqual([]);
    expect(grids(blocks)).toHaveLength(3);
    expect(texts(blocks).join('\n')).not.toMatch(/示例市年度报告|^- \d -$/m);
  });

  it('gives merged cells once, with their spans', async () => {
    const blocks = await blocksOf(await print(makeReport({ borders: true }).html));
    const cells = blocks.flatMap((block) => (block.kind === 'grid' ? block.rows.flat() : []));
    expect(cells).toContainEqual({ text: '三、本年度办理结果', rowSpan: 22 });
    expect(cells).toContainEqual({ text: '（三）不予公开', rowSpan: 8 });
    expect(cells).toContainEqual({ text: '法人或其他组织', columnSpan: 5 });
    expect(cells).toContainEqual({ text: '商业企业' });
  });

  it('is read whole where no lines draw its tables', async () => {
    const { html, lines } = makeReport({ borders: false });
    expect(missingLines(await blocksOf(await print(html, footer)), lines)).toEqual([]);
  });

  it.each([
    ['rows cut by the page', 'tr { break-inside: auto } td { padding: 9pt 5pt }'],
    ['dotted lines', 'td { border: 1px dotted gray }'],
    ['no lines at the sides', 'table { border-left: hidden; border-right: hidden }'],
    ['turned labels', 'td[rowspan="8"] { writing-mode: vertical-rl }'],
    ['wide letters', 'td { letter-spacing: 0.8pt }'],
    ['tiny type', 'table { font-size: 6pt } td { padding: 1pt }'],
    [
      'lines of its own around each cell',
      'table { border-collapse: separate; border-spacing: 3px }',
    ],
  ])('is read whole with %s', async (_name, style) => {
    const { html, lines } = makeReport({ borders: true, style });
    expect(missingLines(await blocksOf(await print(html)), lines)).toEqual([]);
  });

  it('puts the title and the paragraphs together', async () => {
    const blocks = await blocksOf(await print(makeReport({ borders: true }).html, footer));
    expect(blocks[0]).toMatchObject({
      kind: 'heading',
      text: '示例市人民政府2021年政府信息公开工作年度报告',
    });
    expect(texts(blocks)[1]).toBe(
      '根据《中华人民共和国政府信息公开条例》，示例市人民政府办公室编制本报告。'.repeat(6),
    );
    expect(texts(blocks)).toContain('五、存在的主要问题及改进情况');
  });

  it('joins a paragraph over the end of a page', async () => {
    const sentence = '示例市的年度报告说明了公开的情况。';
    const blocks = await blocksOf(
      await print(`<p style="text-indent:2em">${sentence.repeat(200)}`),
    );
    expect(texts(blocks)).toEqual([sentence.repeat(200)]);
  });

  it('tells where each block stands in the text', async () => {
    const blocks = await blocksOf(await print(makeReport({ borders: true }).html));
    for (const [index, block] of blocks.entries()) {
      expect(block.start).toBe(index === 0 ? 0 : (blocks[index - 1]?.end ?? 0) + 1);
    }
  });
});

describe('drawn numbers', () => {
  it('joins a number drawn in pieces, and never over a ruling line', async () => {
    const content = `${box(50, 300, 50, 20)}${box(100, 300, 50, 20)}${write(60, 305, '1')}${write(65.6, 305, '2')}${write(85, 305, '7')}${write(105, 305, '34')}${box(50, 280, 100, 20)}${write(60, 285, 'sum')}`;
    expect(
      grids(await blocksOf(drawnPdf(content + write(20, 200, 'A line of text below the table')))),
    ).toEqual([[['12 7', '34'], ['sum']]]);
  });

  it('gives a number wider than its cell to one cell', async () => {
    const content = `${box(50, 300, 30, 20)}${box(80, 300, 60, 20)}${write(51, 305, '24252.31')}${write(115, 305, '9')}`;
    const [grid] = grids(
      await blocksOf(drawnPdf(content + write(20, 200, 'A line of text below the table'))),
    );
    expect(grid).toEqual([['24252.31', '9']]);
  });

  it('counts a digit drawn twice for bold type once', async () => {
    const content = `${box(50, 300, 50, 20)}${box(100, 300, 50, 20)}${write(60, 305, 'rules')}${write(110, 305, '5')}${write(110.3, 305, '5')}`;
    const [grid] = grids(
      await blocksOf(drawnPdf(content + write(20, 200, 'A line of text below the table'))),
    );
    expect(grid).toEqual([['rules', '5']]);
  });

  it('keeps the mark of a note apart from the number', async () => {
    const content = `${box(50, 300, 50, 20)}${box(100, 300, 50, 20)}${write(60, 305, 'rules')}${write(110, 305, '5')}${write(115.6, 309, '1', 6)}`;
    const [grid] = grids(
      await blocksOf(drawnPdf(content + write(20, 200, 'A line of text below the table'))),
    );
    expect(grid).toEqual([['rules', '5[1]']]);
  });
});

it('takes no gap between double lines for a row or a column', async () => {
  const { html } = makeReport({
    borders: true,
    style: 'table { border-collapse: separate; border-spacing: 3px }',
  });
  const plain = grids(await blocksOf(await print(makeReport({ borders: true }).html)));
  expect(grids(await blocksOf(await print(html)))).toEqual(plain);
});

describe('columns without lines', () => {
  const row = (y: number, label: string, ...cells: [number, string][]): string =>
    write(40, y, label) + cells.map(([x, text]) => write(x, y, text)).join('');

  it('keeps a blank in its place', async () => {
    const content =
      row(300, 'rules', [150, '1'], [200, '2'], [250, '3']) +
      row(280, 'others', [150, '4'], [250, '6']) +
      row(260, 'all', [150, '5'], [200, '2'], [250, '9']);
    expect(grids(await blocksOf(drawnPdf(content)))).toEqual([
      [
        ['rules', '1', '2', '3'],
        ['others', '4', '', '6'],
        ['all', '5', '2', '9'],
      ],
    ]);
  });

  it('shows a shape that its font does not name as unknown, and a narrow one as a space', async () => {
    const { OPS } = await loadPdfJs();
    const page = { width: 100, height: 100, transform: IDENTITY };
    const interpreter = new Interpreter(OPS, page, () => ({}));
    const shapes = [500, 250, 500].map((width) => ({ unicode: '\u0001', width }));
    const show = [{ unicode: '1', width: 500 }, ...shapes];
    interpreter.run({ fnArray: [OPS.setFont, OPS.showText], argsArray: [['F', 10], [show]] });
    expect(interpreter.content.glyphs.map(({ text }) => text).join('')).toBe('1\ufffd\ufffd');
  });
});

describe('files that cannot be read', () => {
  it('says what to do with a PDF of pictures', async () => {
    const bytes = await print(
      '<svg width="400" height="400"><rect width="300" height="300"/></svg>',
    );
    const error = pdfReader.read({ bytes, name: '扫描.pdf' });
    await expect(error).rejects.toMatchObject({ code: 'file-type-unknown' });
    await expect(error).rejects.toThrow(/OCR/);
  });

  it('refuses a damaged file', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7\nnothing that makes a PDF');
    await expect(pdfReader.read({ bytes, name: 'a.pdf' })).rejects.toMatchObject({
      code: 'text-unreadable',
    });
  });

  it('reads or refuses a file cut short, without a crash', async () => {
    const whole = await print(makeReport({ borders: true }).html);
    for (const share of [0.2, 0.5, 0.9]) {
      const bytes = whole.subarray(0, Math.floor(whole.length * share));
      const outcome = await pdfReader.read({ bytes, name: 'a.pdf' }).catch((error) => error.code);
      expect(typeof outcome === 'string' || outcome.blocks.length > 0).toBe(true);
    }
  });

  it('refuses more pages than the limit', async () => {
    const bytes = await print('<p>示例</p><p style="break-before:page">示例</p>');
    await expect(
      createPdfReader({ maxPages: 1 }).read({ bytes, name: 'a.pdf' }),
    ).rejects.toMatchObject({
      code: 'file-too-large',
    });
  });

  it('leaves the bytes of the caller alone', async () => {
    const bytes = drawnPdf(write(20, 200, 'A line of text that is long enough'));
    await blocksOf(bytes);
    expect(bytes.length).toBeGreaterThan(0);
  });
});

describe('a real report', () => {
  const present = existsSync(new URL('hongze-2023.pdf', CORPUS));
  if (!present) console.warn('Left out: ../shared/corpus with the real PDF is not here.');

  it.skipIf(!present)('has every figure of its gold in the right row', async () => {
    const blocks = await blocksOf(readFileSync(new URL('hongze-2023.pdf', CORPUS)));
    expect(missingFigures(blocks, new URL('hongze-2023.gold.json', CORPUS))).toEqual([]);
  });
});
