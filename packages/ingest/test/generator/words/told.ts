import type { PrintedCell, Told } from '../model.js';
import type { Random } from '../random.js';

/** A way to tell a figure: the cell, its unit, and the words around the number. */
type Telling = [key: string, unit: string, before: string];

const SINCE_2019: readonly Telling[] = [
  ['new@total', '件', '新收政府信息公开申请'],
  ['carried-in@total', '件', '上年结转政府信息公开申请'],
  ['carried-out@total', '件', '结转下年度继续办理'],
  ['granted@total', '件', '予以公开'],
  ['normative@made', '件', '制发规范性文件'],
  ['licences@decisions', '件', '作出行政许可处理决定'],
  ['penalties@decisions', '件', '作出行政处罚处理决定'],
  ['review@total', '件', '因政府信息公开引起的行政复议'],
];

const TELLINGS: Record<string, readonly Telling[]> = {
  'national-2021': SINCE_2019,
  'national-2019': SINCE_2019,
  'national-2014': [
    ['disclosed@count', '条', '主动公开政府信息'],
    ['disclosed-website@count', '条', '政府网站公开政府信息'],
    ['received@count', '件', '收到政府信息公开申请'],
    ['policy-readings@count', '篇', '发布政策解读稿件'],
    ['meetings@count', '次', '召开政府信息公开工作会议'],
    ['trainees@count', '人次', '接受培训人员'],
  ],
  provincial: [
    ['disclosed@year', '条', '主动公开政府信息'],
    ['received@year', '条', '受理依申请公开信息'],
    ['disclosed-website@year', '条', '政府网站公开政府信息'],
  ],
};

function tell([key, unit, before]: Telling, value: number, year: number, differs: boolean): Told {
  const sentence = `${year}年，${before}${value}${unit}。`;
  return { keys: [key], value, unit, sentence, differs };
}

/** Figures of the table told in the prose again; one of them wrongly where that is wished. */
export function tellFigures(
  form: string,
  year: number,
  cells: ReadonlyMap<string, PrintedCell>,
  random: Random,
  differs: boolean,
): Told[] {
  const usable = (TELLINGS[form] ?? []).filter(
    ([key]) => cells.get(key)?.truth.status === 'reported',
  );
  const chosen = random.some(usable, 0.6);
  const liar = differs && chosen.length > 0 ? random.int(0, chosen.length - 1) : -1;
  return chosen.map((telling, at) => {
    const value = cells.get(telling[0])?.truth.value as number;
    const told = at === liar ? value + random.int(1, 9) : value;
    return tell(telling, told, year, at === liar);
  });
}
