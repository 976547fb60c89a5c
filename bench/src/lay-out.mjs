/** Reports as the files they come in. Each takes the blocks of a report and gives bytes. */
import { strToU8, zipSync } from 'fflate';

const escaped = (text) =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);

/** Text whose cells are separated by tabs. */
export const asText = (blocks) => strToU8(written(blocks, '\t', '\n'));

/** Text whose cells and rows are glued together, as copying from a page leaves them. */
export const asFlattenedText = (blocks) => strToU8(written(blocks, '', ''));

function written(blocks, cell, row) {
  return blocks
    .map((block) =>
      block.kind === 'table' ? block.rows.map((cells) => cells.join(cell)).join(row) : block.text,
    )
    .join('\n');
}

/** A web page with the menus and scripts around it that such pages have. */
export function asHtml(blocks) {
  const menu = Array.from(
    { length: 60 },
    (_, at) => `<li><a href="/zwgk/${at}.html">栏目${at}</a></li>`,
  ).join('');
  const article = blocks.map(htmlBlock).join('\n');
  return strToU8(
    `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(blocks[0].text)}</title><style>td{border:1px solid}</style><script>${'var a=1;'.repeat(300)}</script></head><body><div class="nav"><ul>${menu}</ul></div><div class="article">${article}</div><div class="footer"><ul>${menu}</ul></div></body></html>`,
  );
}

function htmlBlock(block) {
  if (block.kind !== 'table') return `<p style="text-indent:2em">${escaped(block.text)}</p>`;
  const rows = block.rows.map(
    (cells) => `<tr>${cells.map((cell) => `<td><p>${escaped(cell)}</p></td>`).join('')}</tr>`,
  );
  return `<table border="1">${rows.join('')}</table>`;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A Word document with the formatting that word processors write around every run. */
export function asDocx(blocks) {
  const body = blocks.map(wordBlock).join('');
  return zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(RELATIONS),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    ),
  });
}

const FORMAT =
  '<w:rPr><w:rFonts w:eastAsia="仿宋_GB2312" w:hint="eastAsia"/><w:sz w:val="32"/></w:rPr>';

const wordParagraph = (text) =>
  `<w:p><w:pPr><w:spacing w:line="560"/></w:pPr><w:r>${FORMAT}<w:t>${escaped(text)}</w:t></w:r></w:p>`;

function wordBlock(block) {
  if (block.kind !== 'table') return wordParagraph(block.text);
  const rows = block.rows.map(
    (cells) =>
      `<w:tr>${cells.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join('')}</w:tr>`,
  );
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}
