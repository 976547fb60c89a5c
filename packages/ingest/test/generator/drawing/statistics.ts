import type { Form, FormTable } from '@nianbao/domain';
import type { Drawing } from '../model.js';
import { rowLabel } from '../words/labels.js';
import { type CellSource, draw } from './draw.js';
import { figureCell, type Paper } from './paper.js';

const heads = (labels: string[]): CellSource[] => labels.map((text) => ({ text, header: true }));

/** 政府信息公开情况统计表 of 2014 to 2018: indicator, unit, figure. */
export function drawStatistics(form: Form, paper: Paper): Drawing {
  const { rows, columns } = form.tables[0] as FormTable;
  const body = rows.map((row): CellSource[] => [
    { text: rowLabel(row, paper.wording, paper.random) },
    { text: row.unit ?? '' },
    ...columns.map(({ id }) => (row.id ? figureCell(paper, `${row.id}@${id}`) : { text: '' })),
  ]);
  return draw([heads(['统计指标', '单位', '统计数']), ...body], 1);
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
