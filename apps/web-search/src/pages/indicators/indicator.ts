import { chartFigure } from '../../charts/picture.js';
import { seriesChart } from '../../charts/series-chart.js';
import type { IndicatorState } from '../../figure-addresses.js';
import { html, type Markup } from '../../html/template.js';
import type { View } from '../../html/view.js';
import { inWords } from '../../html/words.js';
import type { Comparison, IndicatorPart } from '../../library.js';
import { definition } from './definition.js';
import { allFigures } from './figures.js';
import { rankings } from './ranking.js';

/** What the page shows. */
export interface IndicatorParts {
  detail: IndicatorPart;
  /** The bodies that the chart shows. */
  comparison: Comparison;
  state: IndicatorState;
}

/** An indicator: what it is, how it went, who had how much. */
export function indicatorPage(view: View, { detail, comparison, state }: IndicatorParts): Markup {
  return html`<div class="frame">
<h1>${inWords(view, detail.label)}</h1>
${facts(view, detail)}
${overYears(view, detail, comparison)}
${definition(view, detail)}
${rankings(view, detail)}
${allFigures(view, detail, state)}
</div>`;
}

function facts(view: View, detail: IndicatorPart): Markup {
  const { t } = view;
  const { unit, synonyms, group, reports, agencies, years } = detail;
  const held = years
    ? `${t.indicators.years(years.first, years.last)}${t.site.marks.comma}${t.indicators.counts(reports, agencies)}`
    : t.indicators.none;
  return html`<dl class="facts">
<div><dt>${t.indicators.subject}</dt><dd>${inWords(view, group.label)}</dd></div>
<div><dt>${t.indicators.unit}</dt><dd>${inWords(view, unit)}</dd></div>
<div><dt>${t.indicators.held}</dt><dd>${held}</dd></div>
${synonyms.length > 0 && html`<div class="whole"><dt>${t.indicators.synonyms}</dt><dd lang="zh-CN">${synonyms.join('、')}</dd></div>`}
</dl>`;
}

function overYears(view: View, detail: IndicatorPart, comparison: Comparison): Markup | false {
  const { t, to } = view;
  const chart = seriesChart(comparison, detail, view.language);
  if (!chart) return false;
  const { agencies, years } = comparison;
  const state = { agencies, years: [], indicators: [detail.id] };
  const more = t.indicators.chartOf(detail.agencies, agencies.length);
  return html`<section class="part" aria-labelledby="chart">
<h2 id="chart">${t.indicators.chart}</h2>
${chartFigure(view, { kind: 'series', indicator: detail.id, agencies, years }, chart)}
<p>${more} <a href="${to.compare(state)}">${t.indicators.compare}</a></p>
</section>`;
}
