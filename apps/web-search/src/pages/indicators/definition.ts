import { html, type Markup } from '../../html/template.js';
import type { View } from '../../html/view.js';
import { inWords } from '../../html/words.js';
import type { IndicatorDefinition, IndicatorForm } from '../../library.js';

/** Which cells of which form carry the indicator, and what of it compares. */
export function definition(view: View, detail: IndicatorDefinition): Markup {
  const { t } = view;
  return html`<section class="part" aria-labelledby="definition">
<h2 id="definition">${t.indicators.definition}</h2>
<div class="scroll" role="region" aria-label="${t.compare.scroll(t.indicators.definition)}" tabindex="0">
<table class="grid forms">
<thead><tr><th scope="col">${t.indicators.form}</th><th scope="col">${t.indicators.usedIn}</th><th scope="col">${t.indicators.cell}</th></tr></thead>
<tbody>${detail.forms.map((form) => row(view, form))}</tbody>
</table></div>
${comparability(view, detail)}
</section>`;
}

function row(view: View, { title, document, years, cells }: IndicatorForm): Markup {
  const { t } = view;
  const { first, last } = years;
  return html`<tr><th scope="row">${inWords(view, title)}<span class="document">${t.indicators.document} ${inWords(view, document)}</span></th>
<td>${t.indicators.since(first, last)}</td><td>${cellsOf(t.indicators, cells)}</td></tr>\n`;
}

function cellsOf(words: View['t']['indicators'], cells: IndicatorForm['cells']): Markup {
  if (cells.length === 0) return html`<span class="absent">${words.notAsked}</span>`;
  const items = cells.map(
    ({ path, column }) =>
      html`<li lang="zh-CN">${[...path, ...(column === null ? [] : [column])].join(' › ')}</li>`,
  );
  return html`${cells.length > 1 && html`<p>${words.sum}</p>`}<ul>${items}</ul>`;
}

function comparability(view: View, { forms, breaks }: IndicatorDefinition): Markup {
  const { t } = view;
  const carried = forms.filter(({ cells }) => cells.length > 0).length;
  const without = carried > 1 ? t.indicators.comparable : t.indicators.onlyForm;
  const told = breaks.map(
    ({ between: [one, other], note }) =>
      html`<li>${t.indicators.breakOf(inWords(view, one), inWords(view, other), inWords(view, note))}</li>`,
  );
  return html`<h3>${t.indicators.breaks}</h3>
${breaks.length > 0 ? html`<ul class="breaks">${told}</ul>` : html`<p>${without}</p>`}`;
}
