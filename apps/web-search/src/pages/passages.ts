import { blockAnchor, type SearchState } from '../addresses.js';
import { html, type Markup } from '../html/template.js';
import { highlight } from '../html/text.js';
import type { View } from '../html/view.js';
import type { SearchHit, SearchResult } from '../library.js';
import { filters } from './filters.js';

/** The passages found, with filters and pages. */
export function passages(
  view: View,
  result: SearchResult,
  state: SearchState,
  pageSize: number,
): Markup {
  const { total, tookMs, hits, facets } = result;
  const first = (state.offset ?? 0) + 1;
  return html`<section class="results" aria-labelledby="results-heading">
<h2 id="results-heading">${view.t.results.heading}</h2>
<p class="found">${view.t.results.found(total, tookMs)}</p>
${filters(view, facets, state)}
<ol class="passages" start="${first}">${hits.map((each) => passage(view, each))}</ol>
${pages(view, total, hits.length, state, pageSize)}
</section>`;
}

function passage(
  view: View,
  { report, agency, year, section, text, highlights, place }: SearchHit,
): Markup {
  const address = view.to.report(report, blockAnchor(place.section, place.block));
  return html`<li class="passage">
<h3><a href="${address}">${section || agency}</a></h3>
<p class="origin">${agency} <span class="year">${view.t.answerCard.yearOf(year)}</span></p>
<p>${highlight(text, highlights)}</p>
</li>`;
}

function pages(
  view: View,
  total: number,
  shown: number,
  state: SearchState,
  pageSize: number,
): Markup | false {
  const offset = state.offset ?? 0;
  if (total <= shown) return false;
  return html`<nav class="pages" aria-label="${view.t.results.pages}">
${offset > 0 && page(view, view.t.results.previous, 'prev', { ...state, offset: Math.max(0, offset - pageSize) })}
<span>${view.t.results.range(offset + 1, offset + shown, total)}</span>
${offset + shown < total && page(view, view.t.results.next, 'next', { ...state, offset: offset + pageSize })}
</nav>`;
}

function page(view: View, label: string, relation: string, state: SearchState): Markup {
  return html`<a rel="${relation}" href="${view.to.search(state)}">${label}</a>`;
}
