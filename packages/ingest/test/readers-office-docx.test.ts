import { expect, test } from 'vitest';
import {
  cellsOf,
  docxOf,
  p,
  readDocx,
  rowsOf,
  run,
  tbl,
  tc,
  textOfBody,
  textsOf,
  tr,
} from './helpers/office.js';

const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const down = '<w:vMerge w:val="restart"/>';
const more = '<w:vMerge/>';

test('paragraphs come in order, empty ones are left out', async () => {
  expect(await textOfBody(p('一') + p('') + p('二'))).toEqual(['一', '二']);
});

test('runs of one paragraph are one text', async () => {
  expect(await textOfBody(p(run('共收到') + run('12') + run('件')))).toEqual(['共收到12件']);
});

test('places count from the beginning of the extracted text', async () => {
  const blocks = await readDocx(docxOf(p('总体') + tbl(tr(tc('规章'), tc('12'))) + p('尾')));
  const places = blocks.map(({ start, end }) => [start, end]);
  expect(places).toEqual([
    [0, 2],
    [3, 8],
    [9, 10],
  ]);
});

test('a level of the outline makes a heading', async () => {
  const [block] = await readDocx(docxOf(p('一、总体情况', '<w:outlineLvl w:val="1"/>')));
  expect(block).toMatchObject({ kind: 'heading', level: 2, text: '一、总体情况' });
});

test('a heading style passes its level on to the styles based on it', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="my"><w:basedOn w:val="1"/></w:style>';
  const [block] = await readDocx(docxOf(p('总体', '<w:pStyle w:val="my"/>'), { styles }));
  expect(block).toMatchObject({ kind: 'heading', level: 1 });
});

test('styles based on each other in a circle end', async () => {
  const style = (id: string, base: string) =>
    `<w:style w:styleId="${id}"><w:basedOn w:val="${base}"/></w:style>`;
  const styles = style('a', 'b') + style('b', 'a');
  expect(await textOfBody(p('总体', '<w:pStyle w:val="a"/>'), { styles })).toEqual(['总体']);
});

test('what a tracked change inserted stays, what it deleted goes', async () => {
  const body = p(
    `<w:ins>${run('13')}</w:ins><w:del><w:r><w:delText>12</w:delText></w:r></w:del>${run('件')}`,
  );
  expect(await textOfBody(body)).toEqual(['13件']);
});

test('moved text stands where it was moved to', async () => {
  const body = p(
    `<w:moveFrom>${run('旧')}</w:moveFrom>${run('中')}<w:moveTo>${run('新')}</w:moveTo>`,
  );
  expect(await textOfBody(body)).toEqual(['中新']);
});

test('a paragraph whose mark was deleted goes on in the next', async () => {
  const body = p('共收到', '<w:rPr><w:del/></w:rPr>') + p('12件');
  expect(await textOfBody(body)).toEqual(['共收到12件']);
});

test('a deleted row is not in the table', async () => {
  const body = tbl(
    tr(tc('规章'), tc('1')),
    `<w:tr><w:trPr><w:del/></w:trPr>${tc('旧')}${tc('2')}</w:tr>`,
  );
  expect(cellsOf(await readDocx(docxOf(body)))).toEqual([['规章', '1']]);
});

test('hidden text is not read, whether the run or its style hides it', async () => {
  const styles = '<w:style w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>';
  const body = p(
    run('共') + run('99', '<w:vanish/>') + run('88', '<w:rStyle w:val="h"/>') + run('12'),
  );
  expect(await textOfBody(body, { styles })).toEqual(['共12']);
});

test('a run may show what its style hides', async () => {
  const styles = '<w:style w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>';
  const body = p(run('12', '<w:vanish w:val="0"/>') + run('3'), '<w:pStyle w:val="h"/>');
  expect(await textOfBody(body, { styles })).toEqual(['12']);
});

test('struck out figures are withdrawn', async () => {
  expect(await textOfBody(p(run('12', '<w:strike/>') + run('13')))).toEqual(['13']);
});

test('a raised figure is the mark of a note, not a digit', async () => {
  const body = p(run('35') + run('1', '<w:vertAlign w:val="superscript"/>') + run('件'));
  expect(await textOfBody(body)).toEqual(['35[1]件']);
});

test('square metres stay as they are', async () => {
  const body = p(run('30m') + run('2', '<w:vertAlign w:val="superscript"/>'));
  expect(await textOfBody(body)).toEqual(['30m2']);
});

const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

test('of a field the result is read, not the code', async () => {
  expect(await textOfBody(p(`${run('合计')}${field('=SUM(ABOVE)', run('12'))}`))).toEqual([
    '合计12',
  ]);
});

test('a field in the code of another is not printed', async () => {
  const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
  const rest = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const body = p(begin + field('PAGE', run('7')) + rest + run('是') + end);
  expect(await textOfBody(body)).toEqual(['是']);
});

test('a field that never ends hides nothing of the next paragraph', async () => {
  const body = p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p('正文');
  expect(await textOfBody(body)).toEqual(['正文']);
});

test('a generated table of contents is left out', async () => {
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o</w:instrText></w:r>';
  const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const body =
    p('年报') +
    p(begin + separate + run('一、总体 1')) +
    p(`${run('二、申请 2')}${end}`) +
    p('一、总体');
  expect(await textOfBody(body)).toEqual(['年报', '一、总体']);
});

test('a drawn formula without a result is marked as unreadable', async () => {
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ \\o(1)</w:instrText></w:r>';
  const body = p(`${run('3')}${begin}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('4')}`);
  expect(await textOfBody(body)).toEqual(['3\ufffd4']);
});

test('tabs, breaks and hyphens', async () => {
  const body = p(
    '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e\u00adf</w:t></w:r>',
  );
  expect(await textOfBody(body)).toEqual(['a\tb\nc-def']);
});

test('the settings of tabs are no tabs', async () => {
  expect(await textOfBody(p('一', '<w:tabs><w:tab w:val="left"/></w:tabs>'))).toEqual(['一']);
});

test('figures on two lines of a cell are not glued', async () => {
  const body = tbl(tr(tc('件'), tc(p('<w:r><w:t>12</w:t><w:br/><w:t>34</w:t></w:r>') + p('56'))));
  expect(cellsOf(await readDocx(docxOf(body)))).toEqual([['件', '12\n34\n56']]);
});

test.each([
  ['Wingdings', 'F0FE', '☑'],
  ['Wingdings', 'F081', '①'],
  ['Symbol', 'F031', '1'],
  ['宋体', '2713', '✓'],
  ['Webdings', 'F041', '\ufffd'],
])('symbol %s %s', async (font, code, expected) => {
  const body = p(`<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`);
  expect(await textOfBody(body)).toEqual([expected]);
});

test('content controls and hyperlinks are looked through', async () => {
  const body = `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p(`<w:hyperlink>${run('网站')}</w:hyperlink>`)}</w:sdtContent></w:sdt>`;
  expect(await textOfBody(body)).toEqual(['网站']);
});

const box = (inner: string): string => `<w:txbxContent>${inner}</w:txbxContent>`;

test('a text box follows its paragraph, once', async () => {
  const drawing =
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(p('框'))}</wps:txbx></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:textbox>${box(p('框'))}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  expect(await textOfBody(p(run('前') + drawing + run('后')) + p('下'))).toEqual([
    '前后',
    '框',
    '下',
  ]);
});

test('a table in a text box is a grid', async () => {
  const drawing = `<w:r><w:pict><v:textbox>${box(tbl(tr(tc('规章'), tc('3'))))}</v:textbox></w:pict></w:r>`;
  expect(cellsOf(await readDocx(docxOf(p(drawing))))).toEqual([['规章', '3']]);
});

test('lettering drawn as a picture is text', async () => {
  const drawing = '<w:r><w:pict><v:shape><v:textpath string="某市年报"/></v:shape></w:pict></w:r>';
  expect(await textOfBody(p(drawing))).toEqual(['某市年报']);
});

test('notes stand behind the text, in the order of their marks', async () => {
  const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const footnotes =
    `<w:footnote w:type="separator" w:id="0">${p('线')}</w:footnote>` +
    `<w:footnote w:id="2">${p('乙')}</w:footnote><w:footnote w:id="1">${p('甲')}</w:footnote>` +
    `<w:footnote w:id="3">${p('无人提及')}</w:footnote>`;
  const body = p(`${run('12')}${mark(1)}${run('件')}${mark(2)}`);
  expect(await textOfBody(body, { footnotes })).toEqual(['12件', '甲', '乙']);
});

test('readings above characters are not text', async () => {
  const ruby = `<w:r><w:ruby><w:rt>${run('guī')}</w:rt><w:rubyBase>${run('规')}</w:rubyBase></w:ruby></w:r>`;
  expect(await textOfBody(p(ruby + run('章')))).toEqual(['规章']);
});

test('a merged cell stands once, with its spans', async () => {
  const body = tbl(
    tr(tc('指标', down), tc('法人', span(2)), tc('总计', down)),
    tr(tc('', more), tc('企业'), tc('其他'), tc('', more)),
  );
  expect(rowsOf(await readDocx(docxOf(body)))).toEqual([
    [
      { text: '指标', rowSpan: 2 },
      { text: '法人', columnSpan: 2 },
      { text: '总计', rowSpan: 2 },
    ],
    [{ text: '企业' }, { text: '其他' }],
  ]);
});

test('a block of two rows and columns is one cell', async () => {
  const body = tbl(tr(tc('a', span(2) + down), tc('b')), tr(tc('', span(2) + more), tc('c')));
  expect(rowsOf(await readDocx(docxOf(body)))).toEqual([
    [{ text: 'a', columnSpan: 2, rowSpan: 2 }, { text: 'b' }],
    [{ text: 'c' }],
  ]);
});

test('a cell that goes on downwards from nothing is a cell of its own', async () => {
  const body = tbl(tr(tc('a'), tc('b')), tr(tc('c', more), tc('d')));
  expect(cellsOf(await readDocx(docxOf(body)))).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('cells merged the old way widen the first', async () => {
  const body = tbl(tr(tc('a', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('b')));
  expect(rowsOf(await readDocx(docxOf(body)))).toEqual([
    [{ text: 'a', columnSpan: 2 }, { text: 'b' }],
  ]);
});

test('blank cells stay', async () => {
  const body = tbl(tr(tc('规章'), tc(''), tc('0'), tc('')));
  expect(cellsOf(await readDocx(docxOf(body)))).toEqual([['规章', '', '0', '']]);
});

test('columns left out before a row keep the others in place', async () => {
  const body = tbl(`<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${tc('a')}${tc('b')}</w:tr>`);
  expect(rowsOf(await readDocx(docxOf(body)))).toEqual([
    [{ text: '', columnSpan: 2 }, { text: 'a' }, { text: 'b' }],
  ]);
});

test('a table in a cell is a grid behind its row', async () => {
  const inner = tbl(tr(tc('x'), tc('1')));
  const body = tbl(tr(tc('a'), tc(p('b') + inner + p(''))), tr(tc('c'), tc('d')));
  const blocks = await readDocx(docxOf(body));
  expect(blocks.map((block) => cellsOf([block]))).toEqual([
    [['a', 'b']],
    [['x', '1']],
    [['c', 'd']],
  ]);
});

test('a table of one cell around the text is a frame', async () => {
  const body = tbl(tr(tc(p('一、总体') + p('正文') + tbl(tr(tc('规章'), tc('1'))))));
  const blocks = await readDocx(docxOf(body));
  expect(textsOf(blocks)).toEqual(['一、总体', '正文']);
  expect(cellsOf(blocks)).toEqual([['规章', '1']]);
});

test('headers and footers are not read', async () => {
  expect(await textOfBody(p('正文'), { header1: p('页眉'), footer1: p('第1页') })).toEqual([
    '正文',
  ]);
});

test('former properties of a tracked change do not count', async () => {
  const change = '<w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>';
  const [block] = await readDocx(docxOf(p('正文', change)));
  expect(block?.kind).toBe('paragraph');
});

const core = (title: string): Record<string, string> => ({
  'docProps/core.xml': `<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc"><dc:title>${title}</dc:title></cp:coreProperties>`,
});
const TITLE = '某市2022年政府信息公开工作年度报告';

test('a title among the properties stands in for one that the text lacks', async () => {
  expect(textsOf(await readDocx(docxOf(p('正文'), {}, core(TITLE))))).toEqual([
    `标题: ${TITLE}`,
    '正文',
  ]);
});

test('properties left over from another report say nothing against the text', async () => {
  const body = p('某市2023年政府信息公开工作年度报告');
  expect(textsOf(await readDocx(docxOf(body, {}, core(TITLE))))).toHaveLength(1);
});

test('properties that are no title of a report are left out', async () => {
  expect(textsOf(await readDocx(docxOf(p('正文'), {}, core('附件1'))))).toEqual(['正文']);
});
