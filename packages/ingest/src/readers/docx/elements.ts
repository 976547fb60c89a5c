import { structure } from './elements-structure.js';
import { text } from './elements-text.js';
import type { Handler } from './handler.js';

/** What is not part of the printed text: removed by a tracked change, a former state, settings. */
const SKIPPED = [
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'tcPrChange',
  'trPrChange',
  'sectPrChange',
  'tblPrExChange',
  'tblGridChange',
  'numberingChange',
  'tblGrid',
  'sectPr',
  'sdtPr',
  'sdtEndPr',
  'delText',
  'delInstrText',
  'binData',
  'rt',
];

/** Elements that mean something; all others are looked through. */
export const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ...SKIPPED.map((name): [string, Handler] => [name, () => 'skip']),
  ...Object.entries(structure),
  ...Object.entries(text),
]);
