/** Characters without width that editors leave behind, soft hyphens and marks of direction. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const HAN = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\u3001-\\u303f\\uff01-\\uff60]';
/** A line break of the source between two Chinese characters shows as nothing worth keeping. */
const WRAPPED = new RegExp(`(?<=${HAN})[ \\t]*[\\r\\n][ \\t\\r\\n]*(?=${HAN})`, 'g');
const SPACES = /[\s\u3000\u00a0]+/g;

/** Text of one line as a reader sees it: no invisible characters, single spaces, none at the ends. */
export function cleanLine(text: string): string {
  return text.replace(INVISIBLE, '').replace(WRAPPED, '').replace(SPACES, ' ').trim();
}

const ENDS_HAN = new RegExp(`${HAN}$`);
const STARTS_HAN = new RegExp(`^${HAN}`);

/** Lines of one table cell: broken words are put together, anything else keeps its break. */
export function joinLines(lines: readonly string[]): string {
  let joined = '';
  for (const line of lines) {
    const isOneWord = ENDS_HAN.test(joined) && STARTS_HAN.test(line);
    joined += joined === '' || isOneWord ? line : `\n${line}`;
  }
  return joined;
}
