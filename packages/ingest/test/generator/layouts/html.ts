import { encodeGbk, encodeUtf8 } from '../../helpers/reader-encodings.js';
import type { Layout } from './layout.js';
import { pageHtml } from './page-html.js';

const layout = (id: string, charset: string, encode: (text: string) => Uint8Array): Layout => ({
  id,
  can: { blanks: true, delimited: true, spans: true },
  write: (sample, random) => ({
    name: 'sample.html',
    bytes: encode(pageHtml(sample, charset, random)),
    glued: [],
  }),
});

/** Web pages with spans and the chrome of a site. All signs used here are two bytes in GB18030 too. */
export const HTML_LAYOUTS: readonly Layout[] = [
  layout('html utf-8', 'utf-8', encodeUtf8),
  layout('html gbk', 'gb2312', encodeGbk),
  layout('html gb18030', 'gb18030', encodeGbk),
];
