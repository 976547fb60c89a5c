import { blockAnchor, SEARCH_ORDERS, type SearchState } from '../addresses.js';
import { attributes, html, type Markup } from '../html/template.js';
import { highlight } from '../html/text.js';
import type { View } from '../html/view.js';
import type { SearchHit, SearchResult } from '../library.js';
import { chips, filters } from './filters.js';
import { pager } from './pager.js';

/** How the list of passages is cut into pages. */
export interface Paging {
  pageSize: number;
  /** How far into the results one may leaf. */
  offsetLimit: number;
}

/** The passages found: how many and how long, what they may be narrowed by, and pages. */
export function passages(
  view: View,
  result: SearchResult,
  state: SearchState,
  { pageSize, offsetLimit }: Paging,
): Markup {
  const { total, tookMs, hits, facets } = result;
  const { offset = 0 } = state;
  const address = (at: number) => view.to.search({ ...state, offset: at });
  return html`<section class="results" aria-labelledby="results-heading">
<div class="results-head">
<h2 id="results-heading">${view.t.results.found(total, tookMs)}</h2>
${sorting(view, state)}
</div>
${chips(view, facets, state)}
<div class="results-body">
${filters(view, facets, state)}
<div class="results-list">
<ol class="passages" lang="zh-CN" start="${offset + 1}">${hits.map((each) => passage(view, each))}</ol>
${pager(view, { offset, pageSize, total, limit: offsetLimit, address })}
</div>
</div>
</section>`;
}

function sorting(view: View, state: SearchState): Markup {
  const { sort, orders } = view.t.results;
  const links = SEARCH_ORDERS.map((order) => {
    const current = order === (state.order ?? 'relevance');
    const href = view.to.search({ ...state, order, offset: 0 });
    return html`<li><a${attributes({ href, 'aria-current': current ? 'true' : undefined })}>${orders[order]}</a></li>`;
  });
  return html`<nav class="sorting" aria-label="${sort}"><span aria-hidden="true">${sort}</span><ul>${links}</ul></nav>`;
}

function passage(view: View, hit: SearchHit): Markup {
  const { report, agency, year, section, text, highlights, place } = hit;
  const address = view.to.report(report, blockAnchor(place.section, place.block));
  return html`<li class="passage">
<h3><a href="${address}">${agency} <span class="year">${view.t.answerCard.yearOf(year)}</span></a></h3>
<p class="origin">${view.t.results.place(section || agency, place.block)}</p>
<p class="passage-text">${highlight(text, highlights)}</p>
</li>`;
}
