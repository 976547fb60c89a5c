import type { Browser } from 'playwright-core';
import type { Sample } from '../model.js';
import type { Random } from '../random.js';
import type { Layout } from './layout.js';
import { articleHtml } from './page-html.js';

const STYLE = `
body { font-size: 12pt; line-height: 1.6 } table { border-collapse: collapse; width: 100% }
th, td { border: 1px solid black; padding: 2pt; text-align: center; font-weight: normal }
h1 { text-align: center; font-size: 18pt }`;

const page = (sample: Sample, random: Random): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><style>${STYLE}
table { font-size: ${random.pick([8, 9, 10])}pt }</style></head>
<body>${articleHtml(sample, false)}</body></html>`;

const FOOTER =
  '<div style="font-size:9px;width:100%;text-align:center">— <span class="pageNumber"></span> —</div>';

async function print(browser: Browser, html: string, withFooter: boolean): Promise<Uint8Array> {
  const tab = await browser.newPage();
  try {
    await tab.setContent(html);
    const footer = { displayHeaderFooter: true, headerTemplate: '<i></i>', footerTemplate: FOOTER };
    const margin = { top: '2cm', bottom: '2cm', left: '1.5cm', right: '1.5cm' };
    return new Uint8Array(await tab.pdf({ format: 'A4', margin, ...(withFooter && footer) }));
  } finally {
    await tab.close();
  }
}

/** Printed by a browser: tables run over the ends of pages, pages are numbered or not. */
export const pdfLayout = (browser: Browser): Layout => ({
  id: 'pdf',
  can: { blanks: true, delimited: true, spans: true },
  async write(sample, random) {
    const bytes = await print(browser, page(sample, random), random.chance(0.5));
    return { name: 'sample.pdf', bytes, glued: [] };
  },
});
