import { html, type Markup } from '../../html/template.js';
import type { View } from '../../html/view.js';
import { inWords } from '../../html/words.js';
import type { IndicatorGroup, IndicatorSummary } from '../../library.js';

/** Every indicator by subject. */
export function indicatorsPage(view: View, groups: readonly IndicatorGroup[]): Markup {
  const { t } = view;
  return html`<div class="frame">
<h1>${t.indicators.heading}</h1>
<p class="lead">${t.indicators.lead}</p>
${groups.map((group) => section(view, group))}
</div>`;
}

function section(view: View, { id, label, indicators }: IndicatorGroup): Markup {
  return html`<section class="part" aria-labelledby="g-${id}">
<h2 id="g-${id}">${inWords(view, label)}</h2>
<ul class="indicators">${indicators.map((one) => item(view, one))}</ul>
</section>`;
}

function item(view: View, { id, label, unit, reports, agencies, years }: IndicatorSummary) {
  const { t, to } = view;
  const held = years
    ? `${t.indicators.years(years.first, years.last)} · ${t.indicators.counts(reports, agencies)}`
    : t.indicators.none;
  return html`<li><a href="${to.indicator(id)}">${inWords(view, label)}</a> <span class="unit">${inWords(view, unit)}</span>
<span class="held">${held}</span></li>\n`;
}
