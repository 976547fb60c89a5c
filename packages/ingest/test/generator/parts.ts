import type { Form } from '@nianbao/domain';
import { cut } from './drawing/cut.js';
import { distort } from './drawing/distort.js';
import type { Paper } from './drawing/paper.js';
import { drawPartFour } from './drawing/part-four.js';
import { drawPartThree } from './drawing/part-three.js';
import { drawPartTwo } from './drawing/part-two.js';
import { drawLocal, drawStatistics, type LocalRow } from './drawing/statistics.js';
import type { Drawing, Part, Sample } from './model.js';
import type { Random } from './random.js';
import type { Wishes } from './wishes.js';
import { makeParagraph, makeProblems } from './words/paragraphs.js';

/** A report before it has its parts. */
type Known = Omit<Sample, 'parts'> & { rows: readonly LocalRow[] };

const heading = (text: string): Part => ({ kind: 'heading', text });
const paragraph = (text: string): Part => ({ kind: 'paragraph', text });

/** A table, or its two halves. */
function tables(drawn: Drawing, wishes: Wishes, random: Random, canTurn = false): Part[] {
  const { distortions } = wishes;
  const transposed = distortions.transposed && canTurn;
  const drawing = distort(drawn, { ...distortions, transposed }, random.fork('distort'));
  const isLong = drawing.rows > drawing.headRows + 6;
  if (!wishes.cuts || !isLong) return [{ kind: 'table', drawing }];
  const below = random.int(drawing.headRows + 2, drawing.rows - 2);
  return cut(drawing, below, drawing.headRows > 0 && random.chance(0.5)).map((half) => ({
    kind: 'table',
    drawing: half,
  }));
}

const SCANNED = '主要负贲同志听取汇报两次，任务完成率达100虬。';

/** What is told before the tables. */
function overview(known: Known, wishes: Wishes, random: Random): Part[] {
  const told = known.told.map(({ sentence }) => sentence).join('');
  const scanned = wishes.scanned ? SCANNED : '';
  return [paragraph(makeParagraph(random)), paragraph(told + scanned)].filter(
    (part) => part.kind !== 'paragraph' || part.text !== '',
  );
}

/** The six parts since 2019. */
function sixParts(form: Form, known: Known, paper: Paper, wishes: Wishes): Part[] {
  const { random } = paper;
  const title = (text: string) =>
    wishes.droppedHeadings && random.chance(0.5) ? [] : [heading(text)];
  return [
    heading('一、总体情况'),
    ...overview(known, wishes, random),
    ...title('二、主动公开政府信息情况'),
    ...tables(drawPartTwo(form, paper), wishes, random),
    ...title('三、收到和处理政府信息公开申请情况'),
    ...tables(drawPartThree(form, paper), wishes, random, true),
    ...title('四、政府信息公开行政复议、行政诉讼情况'),
    ...tables(drawPartFour(form, paper), { ...wishes, cuts: false }, random),
    heading('五、存在的主要问题及改进情况'),
    paragraph(makeProblems(random)),
    heading('六、其他需要报告的事项'),
    paragraph('无其他需要报告的事项。'),
  ];
}

/** A report before 2019: prose, then one table. */
function prosesAndTable(drawing: Drawing, known: Known, paper: Paper, wishes: Wishes): Part[] {
  const { random } = paper;
  const isKept = !wishes.droppedHeadings || random.chance(0.5);
  return [
    heading('一、概述'),
    ...overview(known, wishes, random),
    heading('二、存在的主要问题和改进措施'),
    paragraph(makeProblems(random)),
    ...(isKept ? [heading('三、政府信息公开情况统计表')] : []),
    ...tables(drawing, wishes, random, true),
  ];
}

/** The whole report in reading order. Without a title the text names the body. */
export function composeParts(known: Known, form: Form, paper: Paper, wishes: Wishes): Part[] {
  const start = wishes.noTitle
    ? paragraph(`根据《中华人民共和国政府信息公开条例》要求，现公布${known.title}。`)
    : heading(known.title);
  const parts =
    form.id === 'provincial'
      ? prosesAndTable(drawLocal(known.rows, paper), known, paper, wishes)
      : form.id === 'national-2014'
        ? prosesAndTable(drawStatistics(form, paper), known, paper, wishes)
        : sixParts(form, known, paper, wishes);
  return [start, ...parts];
}
