/** A line ends a paragraph when it closes a sentence or is clearly shorter than the page is wide. */
const CLOSED = /[。！？；：!?;:”》）)]$/;
/** The number or place that these announce is on the next line. */
const ANNOUNCES = /(?:地址|电话|热线|传真|邮编|邮政编码|邮箱|邮件|网址)[：:]$/;
const OPENS =
  /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[.．、]|第[一二三四五六七八九十]+[章条部])/;
/** Wrapped text needs at least so many lines of one width to be recognised. */
const FEWEST = 6;

/** The width most full lines have, or 0 when the text is not wrapped. */
function wrapWidth(lines: string[]): number {
  const open = lines.filter(
    (line) => line.length >= 18 && line.length <= 120 && !CLOSED.test(line),
  );
  const counts = new Map<number, number>();
  for (const line of open) counts.set(line.length, (counts.get(line.length) ?? 0) + 1);
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return count >= FEWEST && count * 3 >= open.length ? width : 0;
}

/** Joins lines that were wrapped at a fixed width. Rows of a grid (with tabs) stay. */
export function joinLines(text: string): string {
  const lines = text.split('\n');
  const width = wrapWidth(lines);
  if (width === 0) return text;
  return lines.reduce((joined, line, index) => {
    const before = lines[index - 1];
    if (before === undefined) return line;
    const full = Math.abs(before.length - width) <= 1;
    const wrapped = (full && !CLOSED.test(before)) || (full && ANNOUNCES.test(before));
    const joins = wrapped && !OPENS.test(line) && !/\t/.test(before + line);
    return joined + (joins ? '' : '\n') + line;
  }, '');
}
