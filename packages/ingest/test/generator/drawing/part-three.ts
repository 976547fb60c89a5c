import type { Form, FormRow, FormTable } from '@nianbao/domain';
import type { Drawing } from '../model.js';
import { rowLabel } from '../words/labels.js';
import { type CellSource, draw } from './draw.js';
import { figureCell, type Paper, rowsBelow } from './paper.js';

const LABEL_COLUMNS = 3;
const RULE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

const head = (text: string, rowSpan = 1, columnSpan = 1): CellSource => ({
  text,
  rowSpan,
  columnSpan,
  header: true,
});

/** Three rows of heads: who applied, by groups. */
function headRows({ columns }: FormTable): CellSource[][] {
  const grouped = columns.filter(({ group }) => group !== undefined);
  const [person, total] = columns.filter(({ group }) => group === undefined);
  return [
    [head(RULE, 3, LABEL_COLUMNS), head('申请人情况', 1, columns.length)],
    [
      head(person?.label ?? '', 2),
      head(grouped[0]?.group ?? '', 1, grouped.length),
      head(total?.label ?? '', 2),
    ],
    grouped.map(({ label }) => head(label)),
  ];
}

/** A label beside several rows; downward, one character a line, where the report does so. */
function besideRows(row: FormRow, rows: number, paper: Paper): CellSource {
  const text = rowLabel(row, paper.wording, paper.random);
  return head(paper.wording.sideways ? [...text].join('\n') : text, rows);
}

/** Rows of cases by result; labels of groups stand beside their rows. */
function bodyRows({ rows, columns }: FormTable, paper: Paper): CellSource[][] {
  let beside: CellSource[] = [];
  return rows.flatMap((row, at) => {
    if (row.id === null) {
      beside.push(besideRows(row, rowsBelow(rows, at), paper));
      return [];
    }
    const label = head(rowLabel(row, paper.wording, paper.random), 1, LABEL_COLUMNS - row.depth);
    const line = [
      ...beside,
      label,
      ...columns.map(({ id }) => figureCell(paper, `${row.id}@${id}`)),
    ];
    beside = [];
    return [line];
  });
}

/** Part three: applications by result and applicant. */
export function drawPartThree(form: Form, paper: Paper): Drawing {
  const table = form.tables.find(({ id }) => id === 'applications') as FormTable;
  return draw([...headRows(table), ...bodyRows(table, paper)], 3);
}
