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

/**
 * A web page with the menus and scripts around it that such pages have, and the styles that word processors
 * leave on every cell, paragraph and run of what is pasted into them (some 800 bytes a cell on real pages).
 */
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

const SIDES = ['left', 'right', 'top', 'bottom'];
const BORDERS = SIDES.map(
  (side) =>
    `border-${side}:1.0000pt solid windowtext;mso-border-${side}-alt:0.5000pt solid windowtext;`,
).join('');
const CELL_STYLE = `width:76.5000pt;padding:0.0000pt 5.4000pt 0.0000pt 5.4000pt;${BORDERS}`;
const PARAGRAPH_STYLE =
  'margin-top:0.0000pt;margin-bottom:0.0000pt;mso-pagination:widow-orphan;text-align:center;line-height:20.0000pt;';
const RUN_STYLE =
  'font-family:宋体;mso-ascii-font-family:Calibri;color:rgb(0,0,0);letter-spacing:0.0000pt;font-size:10.5000pt;mso-font-kerning:1.0000pt;';

const htmlParagraph = (text) =>
  `<p class="MsoNormal" style="${PARAGRAPH_STYLE}"><span style="${RUN_STYLE}">${escaped(text)}</span></p>`;

function htmlBlock(block) {
  if (block.kind !== 'table') return htmlParagraph(block.text);
  const rows = block.rows.map((cells) => {
    const row = cells.map((cell) => `<td style="${CELL_STYLE}">${htmlParagraph(cell)}</td>`);
    return `<tr style="height:21.0000pt;">${row.join('')}</tr>`;
  });
  return `<table border="1" style="border-collapse:collapse;">${rows.join('')}</table>`;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A Word document with the formatting that word processors write around every paragraph, run and cell. */
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
  '<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:cs="宋体"/><w:color w:val="000000"/><w:kern w:val="0"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>';
const PARAGRAPH_FORMAT = `<w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="560" w:lineRule="exact"/><w:ind w:firstLine="0"/><w:jc w:val="center"/>${FORMAT}</w:pPr>`;
const CELL_BORDERS = SIDES.map(
  (side) => `<w:${side} w:val="single" w:color="auto" w:sz="8" w:space="0"/>`,
).join('');
const CELL_FORMAT = `<w:tcPr><w:tcW w:w="1032" w:type="dxa"/><w:tcBorders>${CELL_BORDERS}</w:tcBorders><w:vAlign w:val="center"/></w:tcPr>`;

const wordParagraph = (text) =>
  `<w:p>${PARAGRAPH_FORMAT}<w:r>${FORMAT}<w:t>${escaped(text)}</w:t></w:r></w:p>`;

function wordBlock(block) {
  if (block.kind !== 'table') return wordParagraph(block.text);
  const rows = block.rows.map((cells) => {
    const row = cells.map((cell) => `<w:tc>${CELL_FORMAT}${wordParagraph(cell)}</w:tc>`);
    return `<w:tr><w:trPr><w:jc w:val="center"/></w:trPr>${row.join('')}</w:tr>`;
  });
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}
