import { reportSchema } from '@nianbao/domain';
import { describe, expect, it } from 'vitest';
import { readReport } from '../src/index.js';
import { encodeBig5 } from './helpers/reader-encodings.js';
import { bytes } from './helpers/render.js';

const BODY =
  '一、概述\n2019年，全区公开信息120条。\n二、存在的主要问题\n（一）基础薄弱。需要加强。\n（二）人手不足。需要补充。';
const text = (title: string) => `${title}\n${BODY}`;
const read = async (content: string, name = 'sample.txt') =>
  (await readReport(bytes(content), { name })).report;

describe('readReport', () => {
  it('returns a report of the schema', async () => {
    const report = await read(text('示例区2019年政府信息公开工作年度报告'));
    expect(reportSchema.parse(report)).toEqual(report);
    expect(report.id).toMatch(/^r2019-[0-9a-f]{10}$/);
  });

  it('outlines parts and subsections', async () => {
    const { sections } = await read(text('示例区2019年政府信息公开工作年度报告'));
    expect(
      sections.map(({ level, numbering, title }) => `${level} ${numbering}${title}`).slice(1),
    ).toEqual(['1 一、概述', '1 二、存在的主要问题', '2 （一）基础薄弱', '2 （二）人手不足']);
  });

  it('outlines headings glued into running text', async () => {
    const glued =
      '示例区2019年政府信息公开工作年度报告一、概述2019年，示例区公开信息120条。二、主动公开政府信息的情况我区公开信息80条。三、存在的主要问题和改进措施今后将加强工作。';
    const { sections } = await read(glued);
    expect(sections.slice(1).map(({ title }) => title)).toEqual([
      '概述',
      '主动公开政府信息的情况',
      '存在的主要问题和改进措施',
    ]);
  });

  it.each([
    ['示例区2019年政府信息公开工作年度报告', '示例区', 2019],
    ['示例市示例区人民政府2019年度政府信息公开工作年度报告', '示例市示例区人民政府', 2019],
    ['示例保税区（出口加工区）2019年政府信息公开年报', '示例保税区（出口加工区）', 2019],
    ['标题: 示例新区2019年度政府信息公开工作年度报告', '示例新区', 2019],
    ['根据规定，现公布示例县统计局2019年政府信息公开工作年度报告。', '示例县统计局', 2019],
  ])('%s names body and year', async (title, agency, year) => {
    expect(await read(text(title))).toMatchObject({ agency: { name: agency }, year });
  });

  it('tells where year and title contradict each other', async () => {
    const report = await read(
      text('示例区2019年政府信息公开工作年度报告'),
      '示例区2018年政府信息公开工作年度报告.txt',
    );
    expect(report.year).toBe(2019);
    expect(report.findings.map(({ code }) => code)).toEqual(['identity-conflict']);
  });

  it('takes what the caller knows', async () => {
    const { report } = await readReport(bytes(text('政府信息公开工作年度报告')), {
      name: 'a.txt',
      agency: '示例局',
      year: 2017,
    });
    expect(report).toMatchObject({ agency: { name: '示例局' }, year: 2017 });
  });

  it('has the same id for a body with and without its ending', async () => {
    const [long, short] = await Promise.all(
      ['示例区人民政府', '示例区'].map((name) =>
        read(text(`${name}2019年政府信息公开工作年度报告`)),
      ),
    );
    expect(long?.id).toBe(short?.id);
  });

  it('reads GB18030 and UTF-16', async () => {
    const content = text('示例区2019年政府信息公开工作年度报告');
    const wide = new Uint8Array(
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(content, 'utf16le')]),
    );
    const { report } = await readReport(wide, { name: 'a.txt' });
    expect(report.agency.name).toBe('示例区');
    const gb = Uint8Array.from([0xca, 0xbe, 0xc0, 0xfd, 0xc7, 0xf8]);
    expect(new TextDecoder('gb18030').decode(gb)).toBe('示例区');
  });

  it('reads a text in the encoding that it was delivered as', async () => {
    const encoded = encodeBig5(
      '示例市2019年政府信息公開工作年度報告\n一、概述\n主動公開政府信息。',
    );
    const options = { name: 'a.txt', agency: '示例市', year: 2019 };
    const { report } = await readReport(encoded, { ...options, charset: 'big5' });
    expect(report.sections.at(-1)?.blocks[0]?.text).toBe('主動公開政府信息。');
  });

  it('keeps a contact that was wrapped in one paragraph', async () => {
    const line = '本市认真做好政府信息公开的各项工作，公众可随时查阅';
    const contact = '如有疑问，请与本机关联系（地址：中心路1号；电话：\n0579-1234567）。';
    const title = '示例市2019年政府信息公开工作年度报告';
    const { sections } = await read(`${title}\n一、概述\n${`${line}\n`.repeat(8)}${contact}`);
    const [own] = sections
      .flatMap(({ blocks }) => blocks)
      .filter(({ text }) => /中心路/.test(text));
    expect(own?.text).toContain('电话：0579-1234567');
  });

  it('repairs misread characters and says so', async () => {
    const report = await read(
      text('示例区2019年政府信息公开工作年度报告').replace('120条。', '120条，占2虬。'),
    );
    expect(report.findings.map(({ code }) => code)).toEqual(['character-repaired']);
    expect(report.observations.at(-1)).toMatchObject({
      value: 2,
      unit: '%',
      derivation: 'reconstructed',
      source: { text: '2虬' },
    });
  });
});
