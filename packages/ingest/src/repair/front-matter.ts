/** What an archive wrote above a page it stored. */
export interface FrontMatter {
  /** The lines above the text, evidence for body, year and address. */
  front: string;
  /** The text itself. */
  body: string;
}

/** A line that divides the archive's own lines from the text. */
const DIVIDER = /^[=\-—*#\s]{4,}\s*(?:正文|内容)\s*[=\-—*#\s]{4,}$/;
/** An archive writes no more lines than this. */
const MOST_LINES = 25;

/** Takes an archive's own lines off where a divider line shows where the text begins. */
export function splitFrontMatter(text: string): FrontMatter {
  const lines = text.split('\n');
  const divider = lines.slice(0, MOST_LINES).findIndex((line) => DIVIDER.test(line.trim()));
  if (divider < 0) return { front: '', body: text };
  return { front: lines.slice(0, divider).join('\n'), body: lines.slice(divider + 1).join('\n') };
}

const ADDRESS = /^(?:原文链接|原文地址|来源网址|链接|网址|URL)[：:]\s*(https?:\/\/\S+)$/im;

/** Public address of the original, where the archive tells it. */
export const addressIn = (front: string): string | undefined => ADDRESS.exec(front)?.[1];
