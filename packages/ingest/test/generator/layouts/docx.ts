import {
  Document,
  type FileChild,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { rowsOf } from '../drawing/draw.js';
import type { Drawing, DrawnCell, Part, Sample } from '../model.js';
import type { Layout } from './layout.js';

/** One paragraph; line breaks within a cell stay in it. */
function paragraph(text: string): Paragraph {
  const [first = '', ...rest] = text.split('\n');
  return new Paragraph({
    children: [new TextRun(first), ...rest.map((line) => new TextRun({ text: line, break: 1 }))],
  });
}

const cell = ({ text, rowSpan, columnSpan }: DrawnCell): TableCell =>
  new TableCell({ rowSpan, columnSpan, children: [paragraph(text)] });

function table(drawing: Drawing): Table {
  const rows = rowsOf(drawing).map(
    (cells, at) => new TableRow({ children: cells.map(cell), tableHeader: at < drawing.headRows }),
  );
  return new Table({ rows });
}

function blockOf(part: Part, at: number): FileChild {
  if (part.kind === 'table') return table(part.drawing);
  if (part.kind === 'paragraph') return paragraph(part.text);
  return new Paragraph({
    text: part.text,
    heading: at === 0 ? HeadingLevel.TITLE : HeadingLevel.HEADING_1,
  });
}

async function bytesOf(sample: Sample): Promise<Uint8Array> {
  const document = new Document({ sections: [{ children: sample.parts.map(blockOf) }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A Word file with merged heads and labels that run over several rows. */
export const DOCX_LAYOUT: Layout = {
  id: 'docx',
  can: { blanks: true, delimited: true, spans: true },
  async write(sample) {
    return { name: 'sample.docx', bytes: await bytesOf(sample), glued: [] };
  },
};
