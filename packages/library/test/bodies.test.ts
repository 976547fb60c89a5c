import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DocumentBytes, LocalLibrary } from '../src/index.js';
import { openStore } from '../src/store/open.js';
import { StoredLibrary } from '../src/stored-library.js';
import { temporaryFolder } from './helpers/folders.js';
import { ownReader } from './helpers/glued.js';

/** A short report whose text says something about its body. */
function report(agency: string, year: number, says = ''): DocumentBytes {
  const text = [
    `${agency}${year}年政府信息公开工作年度报告`,
    `一、总体情况\n${says}`,
    `${year}年，主动公开政府信息${year - 2000}条。`,
    '二、主动公开政府信息情况',
    '第二十条第（一）项信息内容本年新制作数量本年新公开数量对外公开总数量',
    '规章 1 2 3\n规范性文件 1 2 3',
    '三、其他\n全文完。',
  ].join('\n');
  return { bytes: new TextEncoder().encode(text), name: 'report.txt' };
}

async function libraryOf(documents: readonly DocumentBytes[]): Promise<LocalLibrary> {
  const folder = temporaryFolder();
  const library = new StoredLibrary(folder, openStore(folder, 'write'), 'write', ownReader);
  onTestFinished(() => library.close());
  for (const document of documents) {
    expect((await library.ingestDocument(document)).error).toBeNull();
  }
  return library;
}

const bodies = async (library: LocalLibrary): Promise<string[]> =>
  (await library.reports()).map(({ agency, year }) => `${agency} ${year}`);

const conflicts = async (library: LocalLibrary): Promise<string[]> => {
  const checked = await Promise.all((await library.reports()).map(({ id }) => library.check(id)));
  return checked.flatMap(({ findings }) =>
    findings.filter(({ code }) => code === 'identity-conflict').map(({ message }) => message),
  );
};

const LAND = report('示例市国土资源局', 2018);
const NATURE = report(
  '示例市自然资源局',
  2019,
  '示例市自然资源局（原国土资源局）认真做好公开工作。',
);

describe('one body under several names', () => {
  it.each<[string, DocumentBytes[], string]>([
    [
      'its committee',
      [report('示例新区', 2019), report('示例新区管理委员会', 2020)],
      '示例新区管理委员会',
    ],
    ['its government', [report('示例县', 2019), report('示例县人民政府', 2020)], '示例县人民政府'],
    [
      'its name in traditional characters',
      [report('示例縣人民政府', 2019), report('示例县', 2020)],
      '示例县',
    ],
    ['a former name that the later report gives', [LAND, NATURE], '示例市自然资源局'],
    [
      'a new name that the later report tells of',
      [LAND, report('示例市自然资源局', 2019, '示例市国土资源局更名为示例市自然资源局。')],
      '示例市自然资源局',
    ],
    [
      'a former name of its own place',
      [
        report('示例经济开发区', 2018),
        report('示例高新区', 2019, '示例经济开发区更名为示例高新区。'),
      ],
      '示例高新区',
    ],
    [
      'a short name that its report gives',
      [
        report(
          '示例综合实验区管理委员会',
          2019,
          '示例综合实验区管理委员会（以下简称示例实验区）。',
        ),
        report('示例实验区', 2020),
      ],
      '示例实验区',
    ],
    [
      'its name with the region in front',
      [report('教育局', 2019, '地址：东山县教育局'), report('东山县教育局', 2020)],
      '东山县教育局',
    ],
  ])('is known by %s', async (_, documents, name) => {
    const library = await libraryOf(documents);
    expect(new Set((await library.reports()).map(({ agency }) => agency))).toEqual(new Set([name]));
    expect(await conflicts(library)).toEqual([]);
  });

  it('keeps in the export what each report prints', async () => {
    const library = await libraryOf([LAND, NATURE]);
    const printed = [...library.rows({ agencies: ['示例市自然资源局'] })].map(
      ({ agency }) => agency,
    );
    expect([...new Set(printed)]).toEqual(['示例市国土资源局', '示例市自然资源局']);
  });

  it('is asked for by any of them', async () => {
    const library = await libraryOf([LAND, NATURE]);
    const answer = await library.ask('示例市国土资源局2019年主动公开政府信息多少条');
    expect(answer.values[0]).toMatchObject({ value: 19, agency: '示例市自然资源局' });
  });
});

describe('two bodies', () => {
  it.each<[string, DocumentBytes[], string[]]>([
    [
      'of the same name in two counties, in one year',
      [report('教育局', 2019, '地址：东山县教育局'), report('教育局', 2019, '地址：西山县教育局')],
      ['东山县教育局 2019', '西山县教育局 2019'],
    ],
    [
      'of the same name in two counties, in two years',
      [report('教育局', 2019, '地址：东山县教育局'), report('教育局', 2020, '地址：西山县教育局')],
      ['东山县教育局 2019', '西山县教育局 2020'],
    ],
    [
      'a town and the county of the same stem',
      [report('示例镇人民政府', 2019), report('示例县人民政府', 2020)],
      ['示例县人民政府 2020', '示例镇人民政府 2019'],
    ],
    [
      'a government and its office that reports for itself',
      [report('示例县人民政府', 2019), report('示例县人民政府办公室', 2020)],
      ['示例县人民政府 2019', '示例县人民政府办公室 2020'],
    ],
    [
      'one of which only mentions the other',
      [LAND, report('示例市自然资源局', 2019, '接收原国土资源局移交的档案12件。')],
      ['示例市国土资源局 2018', '示例市自然资源局 2019'],
    ],
  ])('stay two: %s', async (_, documents, expected) => {
    expect((await bodies(await libraryOf(documents))).sort()).toEqual(expected.sort());
  });

  it('that a statement would join, though both report for a year, stay two, and both say so', async () => {
    const library = await libraryOf([LAND, NATURE, report('示例市国土资源局', 2019)]);
    expect(new Set((await library.reports()).map(({ agency }) => agency)).size).toBe(2);
    const told = await conflicts(library);
    expect(told).toHaveLength(3);
    expect(told[0]).toContain('2019年各有一份报告');
  });
});

it('whose a report is does not depend on the order of ingest', async () => {
  const documents = [
    LAND,
    NATURE,
    report('示例市国土资源局', 2017),
    report('教育局', 2019, '地址：东山县教育局'),
    report('教育局', 2019, '地址：西山县教育局'),
    report('教育局', 2020),
    report('东山县教育局', 2021),
    report('示例新区', 2019),
    report('示例新区管理委员会', 2020),
  ];
  const state = async (library: LocalLibrary) => ({
    bodies: (await library.reports()).map(({ ingestedAt, ...one }) => one),
    conflicts: await conflicts(library),
    rows: [...library.rows()],
  });
  await fc.assert(
    fc.asyncProperty(
      fc
        .subarray(documents, { minLength: 2 })
        .chain((some) =>
          fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
        ),
      async ([some, shuffled]) => {
        expect(await state(await libraryOf(shuffled))).toEqual(await state(await libraryOf(some)));
      },
    ),
    { numRuns: 10 },
  );
});
