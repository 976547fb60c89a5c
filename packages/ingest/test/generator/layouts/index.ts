import { DOCX_LAYOUTS } from './docx.js';
import { GLUED_LAYOUTS } from './glued.js';
import { HTML_LAYOUTS } from './html.js';
import type { Layout } from './layout.js';
import { CSV_LAYOUT, XLSX_LAYOUT } from './sheets.js';
import { TEXT_LAYOUTS } from './text.js';

/** Every layout that needs no browser. */
export const LAYOUTS: readonly Layout[] = [
  ...TEXT_LAYOUTS,
  ...GLUED_LAYOUTS,
  ...DOCX_LAYOUTS,
  ...HTML_LAYOUTS,
  CSV_LAYOUT,
  XLSX_LAYOUT,
];
