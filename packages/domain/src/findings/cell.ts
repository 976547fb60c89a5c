import { z } from 'zod';
import { quoted, type Said, said } from './said.js';

/** A cell as a message names it: the labels of its row and column. */
export const cellParameter = z.object({ row: z.string(), column: z.string().nullable() });
type CellParameter = z.infer<typeof cellParameter>;

/** “收到申请数”的总计. */
export const cellInChinese = ({ row, column }: CellParameter): string =>
  column ? `“${row}”的${column}` : `“${row}”`;

/** “总计” of “收到申请数”. */
export const cellInEnglish = ({ row, column }: CellParameter): Said[] =>
  column ? said`${quoted(column)} of ${quoted(row)}` : quoted(row);
