import {
  DeletedTextRun,
  Document,
  type FileChild,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
} from 'docx';
import { rowsOf } from '../drawing/draw.js';
import type { Drawing, DrawnCell, Part, Sample } from '../model.js';
import type { Random } from '../random.js';
import type { Layout } from './layout.js';

/** How a line of text becomes runs. */
type Runs = (line: string, isFirst: boolean) => ParagraphChild[];

const plainRuns: Runs = (line, isFirst) => [
  isFirst ? new TextRun(line) : new TextRun({ text: line, break: 1 }),
];

/** Another hand has put some of the numbers right: the old ones are crossed out, the new ones stand. */
function reviewedRuns(random: Random): Runs {
  let id = 0;
  const mark = () => ({ id: id++, author: '示例', date: '2024-01-05T08:00:00Z' });
  return (line, isFirst) => {
    if (!/^\d+$/.test(line) || !random.chance(0.3)) return plainRuns(line, isFirst);
    return [
      new DeletedTextRun({ text: String(random.int(0, 500)), ...mark() }),
      new InsertedTextRun({ text: line, ...mark() }),
    ];
  };
}

/** One paragraph; line breaks within a cell stay in it. */
const paragraph = (text: string, runs: Runs): Paragraph =>
  new Paragraph({ children: text.split('\n').flatMap((line, at) => runs(line, at === 0)) });

const cell = ({ text, rowSpan, columnSpan }: DrawnCell, runs: Runs): TableCell =>
  new TableCell({ rowSpan, columnSpan, children: [paragraph(text, runs)] });

function table(drawing: Drawing, runs: Runs): Table {
  const rows = rowsOf(drawing).map(
    (cells, at) =>
      new TableRow({
        children: cells.map((one) => cell(one, runs)),
        tableHeader: at < drawing.headRows,
      }),
  );
  return new Table({ rows });
}

function blockOf(part: Part, at: number, runs: Runs): FileChild {
  if (part.kind === 'table') return table(part.drawing, runs);
  if (part.kind === 'paragraph') return paragraph(part.text, runs);
  return new Paragraph({
    text: part.text,
    heading: at === 0 ? HeadingLevel.TITLE : HeadingLevel.HEADING_1,
  });
}

/** Puts blocks on the page. */
type Arrange = (blocks: FileChild[], parts: readonly Part[]) => FileChild[];

const asTheyCome: Arrange = (blocks) => blocks;

/** Every table stands in the one cell of another, as a frame around it. */
const nested: Arrange = (blocks) =>
  blocks.map((block) =>
    block instanceof Table
      ? new Table({
          rows: [
            new TableRow({ children: [new TableCell({ children: [block, new Paragraph('')] })] }),
          ],
        })
      : block,
  );

/** Paragraphs of prose stand in boxes of their own. */
const boxed: Arrange = (blocks, parts) =>
  blocks.map((block, at) =>
    parts[at]?.kind === 'paragraph' && block instanceof Paragraph
      ? new Textbox({ children: [block], style: { width: '400pt', height: 'auto' } })
      : block,
  );

async function bytesOf({ parts }: Sample, runs: Runs, arrange: Arrange): Promise<Uint8Array> {
  const blocks = parts.map((part, at) => blockOf(part, at, runs));
  const document = new Document({ sections: [{ children: arrange(blocks, parts) }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

const layout = (id: string, arrange: Arrange, isReviewed = false): Layout => ({
  id,
  can: { blanks: true, delimited: true, spans: true },
  async write(sample, random) {
    const runs = isReviewed ? reviewedRuns(random) : plainRuns;
    return { name: 'sample.docx', bytes: await bytesOf(sample, runs, arrange), glued: [] };
  },
});

/** Word files with merged heads and labels that run over several rows. */
export const DOCX_LAYOUTS: readonly Layout[] = [
  layout('docx', asTheyCome),
  layout('docx reviewed', asTheyCome, true),
  layout('docx nested', nested),
  layout('docx boxed', boxed),
];
