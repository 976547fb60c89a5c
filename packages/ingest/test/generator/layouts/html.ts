import { Converter } from 'opencc-js';
import { encodeBig5, encodeGbk, encodeUtf8 } from '../../helpers/reader-encodings.js';
import type { Sample } from '../model.js';
import type { Layout } from './layout.js';
import { barPage, divPage } from './odd-html.js';
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

const oddLayout = (id: string, page: (sample: Sample) => string, spans: boolean): Layout => ({
  id,
  can: { blanks: true, delimited: true, spans },
  write: (sample) => ({ name: 'sample.html', bytes: encodeUtf8(page(sample)), glued: [] }),
});

const toTraditional = Converter({ from: 'cn', to: 'tw' });

/** A sign that GBK has not and GB18030 writes in four bytes: it stands in the menu of the page. */
const FOUR_BYTES: readonly number[] = [0x81, 0x39, 0xef, 0x30];

/** Text in GB18030 with a sign of four bytes behind the first heading of the menu. */
function encodeGb18030(text: string): Uint8Array {
  const at = text.indexOf('首页') + 2;
  const [before, behind] = [encodeGbk(text.slice(0, at)), encodeGbk(text.slice(at))];
  return Uint8Array.from([...before, ...FOUR_BYTES, ...behind]);
}

/** Web pages with spans and the chrome of a site. */
export const HTML_LAYOUTS: readonly Layout[] = [
  layout('html utf-8', 'utf-8', encodeUtf8),
  layout('html gbk', 'gb2312', encodeGbk),
  layout('html gb18030', 'gb18030', encodeGb18030),
  layout('html big5', 'big5', (text) => encodeBig5(toTraditional(text))),
  oddLayout('html divs', divPage, false),
  oddLayout('html bars', barPage, true),
];
