import { NianbaoError } from '@nianbao/domain';
import { checkLength, DEFAULT_LIMITS } from '../limits.js';
import type { GridCell, SourceBlock, SourceText } from '../model/blocks.js';
import { decodeText } from './decode.js';
import type { Document, Reader } from './reader.js';
import { barTableAt } from './text-bars.js';

/** First bytes of files that are certainly not text. */
const BINARY: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x50, 0x4b, 0x03, 0x04], // ZIP: docx, xlsx
  [0xd0, 0xcf, 0x11, 0xe0], // OLE: doc, xls
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x1f, 0x8b], // gzip
];

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** Heavy type of Markdown. */
const HEAVY = /^(\*\*|__)(.+)\1$/;

/** Cells of a line such as `规章 | 0 | 0 |`; the bar at the end closes the last cell. */
function pipeCells(line: string): GridCell[] | undefined {
  const parts = line.split('|').map((part) => part.trim().replace(HEAVY, '$2'));
  if (parts.length < 3) return undefined;
  const body = parts[0] === '' ? parts.slice(1) : parts;
  const cells = body.at(-1) === '' ? body.slice(0, -1) : body;
  return cells.map((text) => ({ text }));
}

/** Tabs at the ends of a line may be blank cells; other space there says nothing. */
const trimLine = (line: string): string => line.replace(/^[^\S\t]+|[^\S\t]+$/g, '');

interface Line {
  text: string;
  start: number;
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const found = { text: trimLine(line), start };
    start += line.length + 1;
    return found;
  });
}

/** A line that is one cell closed by a bar. */
const withoutBar = (line: string): string => line.replace(/\s*\|+$/, '');

/** The last line of a text that breaks off in a table: its last cell has no bar behind it. */
const tornRow = (line: string): GridCell[] | undefined => {
  const cells = line.split('|').map((text) => ({ text: text.trim() }));
  return cells.length === 2 && cells[1]?.text !== '' ? cells : undefined;
};

function blockOf(line: Line, endsTable: boolean): SourceBlock {
  const place = { start: line.start, end: line.start + line.text.length };
  const cells = pipeCells(line.text) ?? (endsTable ? tornRow(line.text) : undefined);
  return cells
    ? { kind: 'grid', rows: [cells], ...place }
    : { kind: 'paragraph', text: withoutBar(line.text), ...place };
}

const isBlankRow = (row: readonly GridCell[]): boolean => row.every(({ text }) => text === '');

/** Lines of cells that follow each other are one grid; bars with nothing between them belong to one, or are drawn. */
function joinGrids(blocks: SourceBlock[]): SourceBlock[] {
  const joined: SourceBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === 'grid' && last?.kind === 'grid') {
      last.rows.push(...block.rows);
      last.end = block.end;
    } else if (block.kind !== 'grid' || !block.rows.every(isBlankRow)) joined.push(block);
  }
  return joined;
}

/** Blocks of lines: tables with a cell a line, and whatever single lines are. */
function blocksOf(lines: readonly Line[]): SourceBlock[] {
  const texts = lines.map(({ text }) => text.trim());
  const blocks: SourceBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = barTableAt(texts, at);
    const { start } = lines[at] as Line;
    const last = lines[(table?.next ?? at + 1) - 1] as Line;
    blocks.push(
      table
        ? { kind: 'grid', rows: table.rows, start, end: last.start + last.text.length }
        : blockOf(last, at === lines.length - 1 && blocks.at(-1)?.kind === 'grid'),
    );
    at = table?.next ?? at + 1;
  }
  return blocks;
}

/** Blocks of a plain text: a paragraph a line, pipe tables as grids. */
function textBlocks(text: string): SourceBlock[] {
  const lines = linesOf(text.replace(/\r\n?/g, '\n')).filter((line) => line.text.trim() !== '');
  return joinGrids(blocksOf(lines)).filter((block) => block.kind === 'grid' || block.text !== '');
}

async function read({
  bytes,
  name,
  charset,
  maxCharacters = DEFAULT_LIMITS.maxCharacters,
}: Document): Promise<SourceText> {
  const decoded = decodeText(bytes, charset);
  if (!decoded) {
    throw new NianbaoError(
      'text-unreadable',
      `“${name}”不是可识别编码的文本。请另存为 UTF-8 或 GB18030 编码后再试。`,
    );
  }
  checkLength(decoded.text, name, maxCharacters);
  return { mediaType: 'text/plain', blocks: textBlocks(decoded.text) };
}

/** Plain text in UTF-8, UTF-16 or GB18030. */
export const textReader: Reader = {
  id: 'text',
  accepts: ({ bytes }) => !BINARY.some((mark) => startsWith(bytes, mark)),
  read,
};
