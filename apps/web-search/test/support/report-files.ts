import { tableBytes } from '@nianbao/library';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Browser } from 'playwright-core';

/** A report of a made-up body. */
export interface MadeReport {
  year: number;
  /** What the table says was received; the parts make 5. */
  received: number;
  agency?: string;
  /** More for the prose. */
  prose?: string;
}

/** A report as a file. */
export interface ReportFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const HEADS = ['统计指标', '单位', '统计数'];

const rowsOf = ({ received }: MadeReport): [string, string, number][] => [
  ['（一）收到申请数', '件', received],
  ['1.当面申请数', '件', 2],
  ['2.传真申请数', '件', 0],
  ['3.网络申请数', '件', 3],
  ['4.信函申请数', '件', 0],
  ['（二）申请办结数', '件', 5],
  ['1.按时办结数', '件', 5],
  ['2.延期办结数', '件', 0],
  ['（三）申请答复数', '件', 5],
  ['1.属于已主动公开范围数', '件', 0],
  ['2.同意公开答复数', '件', 5],
  ['3.同意部分公开答复数', '件', 0],
];

const titleOf = ({ year, agency = '示例市人民政府' }: MadeReport) =>
  `${agency}${year}年政府信息公开工作年度报告`;
const proseOf = ({ agency = '示例市人民政府', prose = '' }: MadeReport) =>
  `${agency}办公室负责此项工作。${prose}`;
const PART = '三、依申请公开情况';
const TABLE = '二、政府信息公开情况统计表';

/** As plain text. */
export function textOf(made: MadeReport): string {
  const rows = rowsOf(made).map((cells) => cells.join('\t'));
  return [titleOf(made), '一、概述', proseOf(made), TABLE, HEADS.join('\t'), PART, ...rows].join(
    '\n',
  );
}

/** As a page. */
export function htmlOf(made: MadeReport): string {
  const line = (tag: string, cells: readonly unknown[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${titleOf(made)}</title>
<style>table{border-collapse:collapse}td,th{border:1px solid;padding:4px}</style></head><body>
<h1>${titleOf(made)}</h1><h2>一、概述</h2><p>${proseOf(made)}</p><h2>${TABLE}</h2>
<table>${line('th', HEADS)}<tr><td colspan="3">${PART}</td></tr>${rowsOf(made)
    .map((cells) => line('td', cells))
    .join('')}</table></body></html>`;
}

async function docxOf(made: MadeReport): Promise<Buffer> {
  const row = (cells: readonly unknown[]) =>
    new TableRow({
      children: cells.map((cell) => new TableCell({ children: [new Paragraph(String(cell))] })),
    });
  const rows = [HEADS, [PART, '', ''], ...rowsOf(made)].map(row);
  const children = [
    new Paragraph({ text: titleOf(made), heading: HeadingLevel.TITLE }),
    new Paragraph({ text: '一、概述', heading: HeadingLevel.HEADING_1 }),
    new Paragraph(proseOf(made)),
    new Paragraph({ text: TABLE, heading: HeadingLevel.HEADING_1 }),
    new Table({ rows }),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

async function xlsxOf(made: MadeReport): Promise<Buffer> {
  const rows = [[proseOf(made)], [TABLE], HEADS, [PART], ...rowsOf(made)];
  const table = { heads: [titleOf(made)], widths: [40], rows };
  return Buffer.from(await tableBytes('xlsx', table));
}

async function pdfOf(made: MadeReport, browser: Browser): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    await page.setContent(htmlOf(made));
    return Buffer.from(await page.pdf({ format: 'A4' }));
  } finally {
    await page.close();
  }
}

/** The ways a report is put in a file. */
export const KINDS = ['txt', 'html', 'docx', 'xlsx', 'pdf'] as const;

/** A report in a file of that kind. */
export async function fileOf(
  kind: (typeof KINDS)[number],
  made: MadeReport,
  browser: Browser,
): Promise<ReportFile> {
  const write = {
    txt: async () => Buffer.from(textOf(made)),
    html: async () => Buffer.from(htmlOf(made)),
    docx: () => docxOf(made),
    xlsx: () => xlsxOf(made),
    pdf: () => pdfOf(made, browser),
  };
  const name = `示例-${made.year}.${kind}`;
  return { name, mimeType: 'application/octet-stream', buffer: await write[kind]() };
}

/** The same in a form that is sent without a browser. */
export function formOf(
  files: readonly { name: string; content: string | Uint8Array<ArrayBuffer> }[],
  fields: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  for (const { name, content } of files) form.append('files', new Blob([content]), name);
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}
