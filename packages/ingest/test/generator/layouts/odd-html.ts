import { fullRows, rowsOf } from '../drawing/draw.js';
import type { Drawing, Part, Sample } from '../model.js';

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '');

/** Rows and cells of divs; the style sheet makes them look like a table. */
function divTable(drawing: Drawing): string {
  const rows = rowsOf(drawing).map((cells) => {
    const inner = cells.map(({ text }) => `<div class="td">${escaped(text)}</div>`).join('');
    return `<div class="tr">${inner}</div>`;
  });
  return `<div class="table">${rows.join('\n')}</div>`;
}

/** A table drawn with bars in preformatted text. */
function barTable(drawing: Drawing): string {
  const rows = fullRows(drawing).map((cells) => `│${cells.map(escaped).join('│')}│`);
  return `<pre>${rows.join('\n')}</pre>`;
}

const STYLE =
  '.table{display:table}.tr{display:table-row}.td{display:table-cell;border:1px solid #000}';

function part(one: Part, at: number, table: (drawing: Drawing) => string): string {
  if (one.kind === 'table') return table(one.drawing);
  return at === 0 ? `<h1>${escaped(one.text)}</h1>` : `<p>${escaped(one.text)}</p>`;
}

const page = ({ title, parts }: Sample, table: (drawing: Drawing) => string): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>
<style>${STYLE}</style></head><body><div class="content">
${parts.map((one, at) => part(one, at, table)).join('\n')}
</div></body></html>`;

/** A page whose tables are made of divs. */
export const divPage = (sample: Sample): string => page(sample, divTable);

/** A page whose tables are preformatted text with bars. */
export const barPage = (sample: Sample): string => page(sample, barTable);
