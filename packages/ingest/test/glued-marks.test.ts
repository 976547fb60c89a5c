import { describe, expect, it } from 'vitest';
import { readReport } from '../src/index.js';
import { bytes, reportAround } from './helpers/render.js';

const cellsOf = async (text: string, row: string): Promise<(number | string)[]> => {
  const { report } = await readReport(bytes(text), { name: 'a.txt' });
  return report.observations
    .filter(({ kind, indicator }) => kind === 'table' && indicator === row)
    .map(({ value, status }) => value ?? status);
};

/** Part two of the form of 2019, its cells one behind the other. */
const partTwo = (rows: Partial<Record<'rules' | 'normative' | 'licences' | 'purchases', string>>) =>
  reportAround(
    2020,
    '主动公开政府信息情况',
    [
      '第二十条第（一）项\n信息内容本年新制作数量本年新公开数量对外公开总数量',
      `规章${rows.rules ?? ' 1 2 3'}\n规范性文件${rows.normative ?? ' 1 2 3'}`,
      '第二十条第（五）项\n信息内容上一年项目数量本年增/减处理决定数量',
      `行政许可${rows.licences ?? ' 4 0 6'}\n其他对外管理服务事项 4 0 6`,
      '第二十条第（六）项\n信息内容上一年项目数量本年增/减处理决定数量',
      '行政处罚 4 0 6\n行政强制 4 0 6',
      '第二十条第（八）项\n信息内容上一年项目数量本年增/减\n行政事业性收费 4 0',
      '第二十条第（九）项\n信息内容采购项目数量采购总金额',
      `政府集中采购${rows.purchases ?? ' 1 20.5'}`,
    ].join('\n'),
  );

describe('marks that have run together', () => {
  it('are read each for itself where they are words', async () => {
    expect(await cellsOf(partTwo({ rules: '无无12' }), 'rules')).toEqual(['mark', 'mark', 12]);
    expect(await cellsOf(partTwo({ rules: '无无无' }), 'rules')).toEqual(['mark', 'mark', 'mark']);
  });

  it('are read each for itself where single dashes are the habit', async () => {
    const text = partTwo({ rules: '—1—', normative: '2—3', licences: '——317' });
    expect(await cellsOf(text, 'licences')).toEqual(['mark', 'mark', 317]);
  });

  it('are not told from a dash of two characters elsewhere', async () => {
    const cells = await cellsOf(partTwo({ licences: '——317' }), 'licences');
    expect(cells).toEqual(Array(3).fill('unreadable'));
  });

  it('end a table whose note tells figures', async () => {
    const text = reportAround(
      2016,
      '统计表',
      '统计指标单位统计数\n一、主动公开情况\n（一）主动公开政府信息数条3\n制发规范性文件总数件2\n二、回应解读情况\n（一）回应公众关注热点或重大舆情数次1\n1.参加或举办新闻发布会总次数次0\n其中：主要负责同志参加新闻发布会次数次0\n2.政府网站在线访谈次数次0\n3.政策解读稿件发布数篇4\n四、行政复议数量件0\n五、行政诉讼数量件0\n六、举报投诉数量件0\n七、依申请公开信息收取的费用万元0\n（一）召开政府信息公开工作会议或专题会议数次1\n（二）举办各类培训班数次0\n（三）接受培训人员数人次—\n注：截至12月31日',
    );
    expect(await cellsOf(text, 'trainees')).toEqual(['mark']);
  });
});

it('a letter in place of 0 is read in front of an amount with its unit', async () => {
  const text = partTwo({ purchases: 'O2582.5元' });
  expect(await cellsOf(text, 'procurement')).toEqual([0, 2582.5]);
});

it('prose tells a glued cell in the words of the question as in those of the form', async () => {
  const text = partTwo({ normative: '24205' });
  const told = text.replace('工作。', '工作。2020年，制发规范性文件242件。');
  expect(await cellsOf(text, 'normative')).toEqual(Array(3).fill('unreadable'));
  expect(await cellsOf(told, 'normative')).toEqual([242, 0, 5]);
});
