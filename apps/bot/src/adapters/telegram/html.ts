import type { Line } from '../../conversation/messages.js';
import { splitText } from '../split.js';

/** Longest message and longest caption of the Bot API, in code units after the markup is read. */
const MESSAGE_LIMIT = 4096;
/** Characters that Telegram takes under a picture. */
export const CAPTION_LIMIT = 1024;

/** Words that Telegram reads as they are. */
function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Lines as messages of HTML, none longer than the limit; a line that leads somewhere is a link. */
export function htmlPieces(lines: readonly Line[], limit = MESSAGE_LIMIT): string[] {
  const pieces: { html: string[]; length: number }[] = [];
  for (const { text, url } of lines) {
    for (const part of splitText(text, limit)) {
      const last = pieces.at(-1);
      const html = linked(part, url);
      if (last === undefined || last.length + 1 + part.length > limit) {
        pieces.push({ html: [html], length: part.length });
      } else {
        last.html.push(html);
        last.length += 1 + part.length;
      }
    }
  }
  return pieces.map(({ html }) => html.join('\n'));
}

function linked(text: string, url: string | undefined): string {
  const words = escapeHtml(text);
  return url === undefined ? words : `<a href="${escapeHtml(url)}">${words}</a>`;
}
