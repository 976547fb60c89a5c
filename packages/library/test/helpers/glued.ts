import { readReport } from '@nianbao/ingest';
import type { DocumentBytes } from '../../src/index.js';
import type { DocumentReader } from '../../src/reading/read.js';

/** Reads real documents in this process. */
export const ownReader: DocumentReader = {
  read: (bytes, options) => readReport(bytes, options),
  atOnce: 2,
  close: async () => undefined,
};

/** A body's year: licences at the end of the year before, change in the year, decisions. */
export interface Year {
  agency: string;
  year: number;
  licences: [before: number, change: number, decisions: number];
  /** The three cells printed without anything between them. */
  glued: boolean;
}

/** A report whose row of licences may be glued; all other rows are printed cleanly. */
export function gluedReport({ agency, year, licences, glued }: Year): DocumentBytes {
  const text = [
    `${agency}${year}年政府信息公开工作年度报告`,
    '二、主动公开政府信息情况',
    '第二十条第（一）项信息内容本年新制作数量本年新公开数量对外公开总数量',
    '规章 1 2 3\n规范性文件 1 2 3',
    '第二十条第（五）项信息内容上一年项目数量本年增/减处理决定数量',
    `行政许可 ${licences.join(glued ? '' : ' ')}`,
    '其他对外管理服务事项 4 0 1',
    '第二十条第（六）项信息内容上一年项目数量本年增/减处理决定数量',
    '行政处罚 1 0 2\n行政强制 3 0 4\n三、其他\n全文完。',
  ].join('\n');
  return { bytes: new TextEncoder().encode(text), name: `${agency}-${year}.txt` };
}
