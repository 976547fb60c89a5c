import { MOST_SERIES } from '@nianbao/chart';
import { chartFigure } from '../../charts/picture.js';
import { seriesChart } from '../../charts/series-chart.js';
import type { CompareState } from '../../figure-addresses.js';
import { html, type Markup } from '../../html/template.js';
import type { View } from '../../html/view.js';
import { inWords } from '../../html/words.js';
import type { Comparison, Indicator } from '../../library.js';
import type { Choices } from './choices.js';
import { examples } from './examples.js';
import { compareForm } from './form.js';
import { type Notes, notesList, notesOf } from './notes.js';
import { seriesTable } from './table.js';

/** What the page shows. */
export interface CompareParts {
  state: CompareState;
  comparison: Comparison;
  choices: Choices;
}

/** Chooses on top, below it a chart and a table for each indicator. */
export function comparePage(view: View, { state, comparison, choices }: CompareParts): Markup {
  const { t } = view;
  const { indicators, agencies } = comparison;
  const chosen = indicators.length > 0 && agencies.length > 0;
  const touched = state.agencies.length + state.indicators.length > 0;
  return html`<div class="frame">
<h1>${t.compare.heading}</h1>
<p class="lead">${t.compare.lead}</p>
${unknown(view, comparison)}
${touched && !chosen && html`<p class="notice">${t.compare.nothingChosen}</p>`}
${chosen && results(view, state, comparison)}
<h2 class="choose-heading" id="choose">${t.compare.choose}</h2>
${compareForm(view, state, choices)}
${!chosen && examples(view, choices)}
</div>`;
}

function unknown({ t }: View, { unknown: { agencies, indicators } }: Comparison): Markup[] {
  const lines = [
    ...agencies.map((name) => t.compare.unknownAgency(name)),
    ...indicators.map((name) => t.compare.unknownIndicator(name)),
  ];
  return lines.map((line) => html`<p class="notice">${line}</p>\n`);
}

function results(view: View, state: CompareState, comparison: Comparison): Markup {
  const { t } = view;
  const notes = notesOf(view, comparison.series);
  return html`<section class="compared" aria-labelledby="results-heading">
<h2 class="hidden" id="results-heading">${t.compare.results}</h2>
<p><a href="#choose">${t.compare.chooseAgain}</a></p>
${comparison.indicators.map((indicator) => part(view, comparison, indicator, notes))}
${downloads(view, state)}
</section>`;
}

function part(view: View, comparison: Comparison, indicator: Indicator, notes: Notes): Markup {
  const { t, to } = view;
  const series = comparison.series.filter((one) => one.indicator === indicator.id);
  const chart = seriesChart(comparison, indicator, view.language);
  const { agencies, years } = comparison;
  const subject = { kind: 'series' as const, indicator: indicator.id, agencies, years };
  const own = series.map(({ agency }) => JSON.stringify([indicator.id, agency]).slice(0, -1));
  const entries = notes.entries.filter(({ key }) =>
    own.some((start) => key.startsWith(`${start},`)),
  );
  return html`<section class="part" aria-labelledby="i-${indicator.id}">
<h2 id="i-${indicator.id}"><a class="plain" href="${to.indicator(indicator.id)}">${inWords(view, indicator.label)}</a> <span class="unit">${inWords(view, indicator.unit)}</span></h2>
${chart && chartFigure(view, subject, chart)}
${agencies.length > MOST_SERIES && html`<p class="hint">${t.compare.notDrawn(agencies.length - MOST_SERIES, MOST_SERIES)}</p>`}
${seriesTable(view, { indicator, series, years, notes })}
${notesList(view, { entries })}
</section>`;
}

function downloads({ t, to }: View, state: CompareState): Markup {
  return html`<p class="downloads">${t.compare.downloads}
<a href="${to.comparison(state, 'csv')}" download>${t.compare.csv}</a>
<a href="${to.comparison(state, 'xlsx')}" download>${t.compare.xlsx}</a>
<a href="${to.api.compare(state)}">${t.compare.json}</a></p>`;
}
