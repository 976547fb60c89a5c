/**
 * Reports as PDF with a text layer and ruled tables. The file names a Chinese font without holding it, and
 * says which character each code is, so that no font is needed to write or to read it.
 */
import { strToU8 } from 'fflate';

const [width, height, margin, size, leading] = [595, 842, 60, 10, 18];
const perLine = Math.floor((width - 2 * margin) / size);

/** Everything that is drawn, page by page. */
class Pages {
  pages = [[]];
  y = height - margin;

  /** Room for a line; a new page where there is none. */
  line(lines = 1) {
    if (this.y - lines * leading < margin) {
      this.pages.push([]);
      this.y = height - margin;
    }
    this.y -= lines * leading;
  }

  text(x, y, text) {
    const codes = [...text].map((character) =>
      character.charCodeAt(0).toString(16).padStart(4, '0'),
    );
    this.pages.at(-1).push(`BT /F1 ${size} Tf ${x} ${y} Td <${codes.join('')}> Tj ET`);
  }

  box(x, y, wide, high) {
    this.pages.at(-1).push(`${x} ${y} ${wide} ${high} re S`);
  }
}

const linesOf = (text, length) => text.match(new RegExp(`.{1,${length}}`, 'gsu')) ?? [''];

function drawParagraph(pages, text) {
  for (const line of linesOf(text, perLine)) {
    pages.line();
    pages.text(margin, pages.y, line);
  }
}

/** The first column takes what the others leave; a row without figures runs over all of them. */
function drawTable(pages, rows) {
  const columns = Math.max(...rows.map((cells) => cells.length));
  const narrow = columns > 8 ? (width - 2 * margin) / columns : 40;
  const first = width - 2 * margin - narrow * (columns - 1);
  for (const cells of rows) {
    const wides = cells.map((_, at) => (at === 0 ? first : narrow));
    const whole = wides.reduce((sum, wide) => sum + wide, 0);
    wides[wides.length - 1] += width - 2 * margin - whole;
    drawRow(pages, cells, wides);
  }
}

function drawRow(pages, cells, wides) {
  const texts = cells.map((cell, at) =>
    linesOf(cell, Math.max(1, Math.floor(wides[at] / size) - 1)),
  );
  const high = Math.max(...texts.map((lines) => lines.length));
  pages.line(high);
  let x = margin;
  for (const [at, lines] of texts.entries()) {
    pages.box(x, pages.y - 5, wides[at], high * leading);
    for (const [row, line] of lines.entries()) {
      pages.text(x + 3, pages.y + (high - 1 - row) * leading, line);
    }
    x += wides[at];
  }
}

const toUnicode = [
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def',
  '1 begincodespacerange <0000> <ffff> endcodespacerange',
  ...Array.from({ length: 3 }, (_, at) => bfranges(at * 100, Math.min(256, at * 100 + 100))),
  'endcmap end end',
].join('\n');

/** Codes are characters: a range for each first byte, a hundred ranges a block at most. */
function bfranges(from, to) {
  const ranges = Array.from({ length: to - from }, (_, at) => {
    const high = (from + at).toString(16).padStart(2, '0');
    return `<${high}00> <${high}ff> <${high}00>`;
  });
  return `${to - from} beginbfrange\n${ranges.join('\n')}\nendbfrange`;
}

const stream = (text) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;

/** A PDF file of those objects, the first of which is the catalogue. */
function fileOf(objects) {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  const size = objects.length + 1;
  return `${text}xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
}

/** A PDF document with a text layer. */
export function asPdf(blocks) {
  const drawn = new Pages();
  for (const block of blocks) {
    if (block.kind === 'table') drawTable(drawn, block.rows);
    else drawParagraph(drawn, block.text);
  }
  const contents = drawn.pages.map((page) => page.join('\n'));
  const idOf = (page) => 7 + page * 2;
  const kids = contents.map((_, page) => `${idOf(page)} 0 R`).join(' ');
  return strToU8(
    fileOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count ${contents.length} /Kids [${kids}] >>`,
      '<< /Type /Font /Subtype /Type0 /BaseFont /FangSong /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /FangSong /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 5 0 R >>',
      '<< /Type /FontDescriptor /FontName /FangSong /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -140 /CapHeight 700 /StemV 80 >>',
      stream(toUnicode),
      ...contents.flatMap((content, page) => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${idOf(page) + 1} 0 R >>`,
        stream(content),
      ]),
    ]),
  );
}
