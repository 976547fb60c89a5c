/** What XML cannot hold: control characters, half of a pair, and two code points that are none. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Invisible: see {@link guardText}. */
const GUARD = '\u2060';

/** Marks that turn the direction of what follows, with which one label could rearrange its neighbours; and the guard. */
const DIRECTION = /[\u2060\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** One line of text that any XML reader takes. */
export const cleanText = (text: string): string =>
  text.replace(/\s+/gu, ' ').replace(FORBIDDEN, '\uFFFD').replace(DIRECTION, '').trim();

/**
 * The engine keeps the widths of texts in a plain object: a text that is the name of a property all
 * objects have, such as `__proto__`, would change every object of the process. Those get a guard.
 */
export const guardText = (text: string): string =>
  text in Object.prototype ? `${GUARD}${text}` : text;

/** The text of a drawing without the guards. */
export const withoutGuards = (text: string): string => text.replaceAll(GUARD, '');

/** Latin letters and digits take about 0.6 of the size of the type, Chinese all of it. */
const NARROW = /[\u0020-\u024F]/;
const widthOf = (character: string): number => (NARROW.test(character) ? 0.6 : 1);

/** About how wide a text is drawn, in pixels. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + widthOf(character), 0) * size;

/** The text in lines that are no wider than that. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (line !== '' && textWidth(line + character, size) > width) {
      const end = breakBefore(line, character);
      lines.push(line.slice(0, end).trimEnd());
      line = line.slice(end);
    }
    line += character;
  }
  return [...lines, line];
}

const WORD = /[\w\u00C0-\u024F]/;

/** Chinese breaks anywhere, a Latin word in front of it. */
function breakBefore(line: string, next: string): number {
  const space = line.lastIndexOf(' ');
  const inWord = WORD.test(next) && WORD.test(line.at(-1) ?? '');
  return inWord && space > 0 ? space + 1 : line.length;
}

/** The text cut to a width, with `…` where something is missing. */
export function cutText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const [line = ''] = wrapText(text, size, Math.max(width - size, size));
  return `${line}…`;
}
