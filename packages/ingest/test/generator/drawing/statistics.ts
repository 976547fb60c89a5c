import type { Form, FormRow, FormTable } from '@nianbao/domain';
import type { Drawing } from '../model.js';
import { rowLabel } from '../words/labels.js';
import { type CellSource, draw } from './draw.js';
import { figureCell, type Paper } from './paper.js';

const heads = (labels: string[]): CellSource[] => labels.map((text) => ({ text, header: true }));

/** Amounts may be given in another unit than the form's. */
const unitOf = ({ unit }: FormRow, { money }: Paper): string =>
  unit === '万元' ? money : (unit ?? '');

/** 政府信息公开情况统计表 of 2014 to 2018: indicator, unit, figure. */
export function drawStatistics(form: Form, paper: Paper): Drawing {
  const { rows, columns } = form.tables[0] as FormTable;
  if (paper.wording.unitsInLabels) return drawWithUnits(rows, paper);
  const body = rows.map((row): CellSource[] => [
    { text: rowLabel(row, paper.wording, paper.random) },
    { text: unitOf(row, paper) },
    ...columns.map(({ id }) => (row.id ? figureCell(paper, `${row.id}@${id}`) : { text: '' })),
  ]);
  return draw([heads(['统计指标', '单位', '统计数']), ...body], 1);
}

/** The same with the units behind the labels. */
function drawWithUnits(rows: FormTable['rows'], paper: Paper): Drawing {
  const body = rows.map((row): CellSource[] => {
    const label = rowLabel(row, paper.wording, paper.random);
    return [
      { text: row.id && row.unit ? `${label}（${unitOf(row, paper)}）` : label },
      row.id ? figureCell(paper, `${row.id}@count`) : { text: '' },
    ];
  });
  return draw([heads(['统计指标', '统计数']), ...body], 1);
}

/** A row of a province's table: the form's, or the place's own. */
export interface LocalRow {
  id: string;
  label: string;
  unit: string;
}

/** A province's table: indicator, unit, this year, since records began. */
export function drawLocal(rows: readonly LocalRow[], paper: Paper): Drawing {
  const body = rows.map(({ id, label, unit }): CellSource[] => [
    { text: label },
    { text: unit },
    figureCell(paper, `${id}@year`),
    figureCell(paper, `${id}@cumulative`),
  ]);
  return draw([heads(['指标名称', '计量单位', `${paper.year}年度`, '历年累计']), ...body], 1);
}
