import { type Chart, chartSize, describeChart } from '@nianbao/chart';
import type { ChartSubject } from '../figure-addresses.js';
import { attributes, html, type Markup } from '../html/template.js';
import type { View } from '../html/view.js';
import { mixed } from '../html/words.js';

/** Widths that a chart is drawn in: on a phone words would shrink with a wide one. */
const WIDE = 760;
const NARROW = 360;
const PHONE = '(max-width: 40rem)';
const DARK = '(prefers-color-scheme: dark)';

/** A chart with its finding in words below; drawn for the screen and the ground that it is seen on. */
export function chartFigure(view: View, subject: ChartSubject, chart: Chart): Markup {
  const { t, to } = view;
  const source = (media: string, width: number, theme: 'light' | 'dark') =>
    html`<source${attributes({ media, srcset: to.chart(subject, 'svg', { width, theme }), ...chartSize(chart, { width }) })}>\n`;
  const finding = describeChart(chart);
  return html`<figure class="chart">
<picture>
${source(`${DARK} and ${PHONE}`, NARROW, 'dark')}${source(DARK, WIDE, 'dark')}${source(PHONE, NARROW, 'light')}<img${attributes({ src: to.chart(subject, 'svg'), alt: finding, ...chartSize(chart, { width: WIDE }) })}>
</picture>
<figcaption>${mixed(view, finding)} <span class="chart-files"><a href="${to.chart(subject, 'svg')}" download>${t.compare.svg}</a> <a href="${to.chart(subject, 'png')}" download>${t.compare.png}</a></span></figcaption>
</figure>`;
}
