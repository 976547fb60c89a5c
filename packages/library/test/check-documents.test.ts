import { describe, expect, it, onTestFinished } from 'vitest';
import type { DocumentBytes, Library } from '../src/index.js';
import { openStore } from '../src/store/open.js';
import { StoredLibrary } from '../src/stored-library.js';
import { temporaryFolder } from './helpers/folders.js';
import { gluedReport, ownReader } from './helpers/glued.js';

const table = (
  year: number,
  received: string,
  agency = '示例市人民政府',
) => `${agency}${year}年政府信息公开工作年度报告

一、概述

${agency}办公室负责此项工作。

二、政府信息公开情况统计表

统计指标\t单位\t统计数
三、依申请公开情况
（一）收到申请数\t件\t${received}
1.当面申请数\t件\t2
2.传真申请数\t件\t0
3.网络申请数\t件\t3
4.信函申请数\t件\t0
（二）申请办结数\t件\t5
1.按时办结数\t件\t5
2.延期办结数\t件\t0
（三）申请答复数\t件\t5
1.属于已主动公开范围数\t件\t0
2.同意公开答复数\t件\t5
四、行政复议数量\t件\t1
五、行政诉讼数量\t件\t0
`;

const document = (name: string, text: string): DocumentBytes => ({
  name,
  bytes: new TextEncoder().encode(text),
});

async function opened(): Promise<Library> {
  const folder = temporaryFolder();
  const library = new StoredLibrary(folder, openStore(folder, 'write'), 'write', ownReader);
  onTestFinished(() => library.close());
  return library;
}

describe('documents checked together', () => {
  it('are each other’s year before, and nothing is stored', async () => {
    const library = await opened();
    const [first, second] = await library.checkDocuments([
      document('a.txt', table(2017, '4')),
      document('b.txt', table(2018, '5')),
    ]);
    expect(first?.before).toBeNull();
    expect(second?.before).toMatchObject({ from: 'added', name: 'a.txt', year: 2017 });
    expect(second?.before?.pairs.find(({ id }) => id === 'received')).toMatchObject({
      before: { value: 4 },
      now: { value: 5 },
      difference: 1,
    });
    expect(first?.report?.findings.map(({ severity }) => severity)).toContain('error');
    expect(await library.reports()).toEqual([]);
  });

  it('are held against the library, unless the year before is among them', async () => {
    const library = await opened();
    await library.ingestDocument(document('stored.txt', table(2017, '5')));
    const now = document('b.txt', table(2018, '5'));
    const [alone] = await library.checkDocuments([now]);
    expect(alone?.before).toMatchObject({ from: 'library' });
    const [, together] = await library.checkDocuments([document('a.txt', table(2017, '4')), now]);
    expect(together?.before).toMatchObject({ from: 'added', name: 'a.txt' });
  });

  it('tell of the library’s own report of the same body and year', async () => {
    const library = await opened();
    const { report } = await library.ingestDocument(document('stored.txt', table(2018, '5')));
    const [again] = await library.checkDocuments([document('b.txt', table(2018, '6'))]);
    expect(again?.held).toBe(report);
  });

  it('do not mistake another body for their own', async () => {
    const library = await opened();
    const [, other] = await library.checkDocuments([
      document('a.txt', table(2017, '4')),
      document('b.txt', table(2018, '5', '示例县人民政府')),
    ]);
    expect(other?.before).toBeNull();
  });

  it('go on where one of them cannot be read', async () => {
    const library = await opened();
    const [broken, whole] = await library.checkDocuments([
      { name: 'broken.docx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]) },
      document('b.txt', table(2018, '5')),
    ]);
    expect(broken?.error?.code).toMatch(/^file-/);
    expect(whole?.error).toBeNull();
  });

  it('may be told body and year where they name none', async () => {
    const library = await opened();
    const nameless = table(2018, '5').replaceAll('示例市人民政府', '').replace('2018年', '');
    const [refused] = await library.checkDocuments([document('a.txt', nameless)]);
    expect(refused?.error?.code).toBe('identity-unknown');
    const told = { agency: '示例市人民政府', year: 2018 };
    const [read] = await library.checkDocuments([document('a.txt', nameless)], told);
    expect(read?.report).toMatchObject({ year: 2018, agency: { name: '示例市人民政府' } });
  });
});

it('the year before settles what is glued, also where it is among the documents', async () => {
  const library = await opened();
  const agency = '示例市';
  const glued = gluedReport({ agency, year: 2020, licences: [396, 0, 181], glued: true });
  const licences = async (documents: DocumentBytes[]) =>
    (await library.checkDocuments(documents))
      .at(-1)
      ?.report?.observations.filter(({ path }) => path.at(-1) === '行政许可')
      .map(({ value }) => value);
  expect(await licences([glued])).toEqual([null, null, null]);
  const before = gluedReport({ agency, year: 2019, licences: [390, 6, 20], glued: false });
  expect(await licences([before, glued])).toEqual([396, 0, 181]);
});
