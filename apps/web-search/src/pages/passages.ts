import { addresses, blockAnchor, type SearchState } from '../addresses.js';
import { html, type Markup } from '../html/template.js';
import { highlight } from '../html/text.js';
import type { SearchHit, SearchResult } from '../library.js';
import { answerCard, results as strings } from '../strings.js';
import { filters } from './filters.js';

/** The passages found, with filters and pages. */
export function passages(result: SearchResult, state: SearchState, pageSize: number): Markup {
  const { total, tookMs, hits, facets } = result;
  const first = (state.offset ?? 0) + 1;
  return html`<section class="results" aria-labelledby="results-heading">
<h2 id="results-heading">${strings.heading}</h2>
<p class="found">${strings.found(total, tookMs)}</p>
${filters(facets, state)}
<ol class="passages" start="${first}">${hits.map(passage)}</ol>
${pages(total, hits.length, state, pageSize)}
</section>`;
}

function passage({ report, agency, year, section, text, highlights, place }: SearchHit): Markup {
  const address = addresses.report(report, blockAnchor(place.section, place.block));
  return html`<li class="passage">
<h3><a href="${address}">${section || agency}</a></h3>
<p class="origin">${agency} <span class="year">${answerCard.yearOf(year)}</span></p>
<p>${highlight(text, highlights)}</p>
</li>`;
}

function pages(total: number, shown: number, state: SearchState, pageSize: number): Markup | false {
  const offset = state.offset ?? 0;
  if (total <= shown) return false;
  return html`<nav class="pages" aria-label="${strings.pages}">
${offset > 0 && page(strings.previous, 'prev', { ...state, offset: Math.max(0, offset - pageSize) })}
<span>${strings.range(offset + 1, offset + shown, total)}</span>
${offset + shown < total && page(strings.next, 'next', { ...state, offset: offset + pageSize })}
</nav>`;
}

function page(label: string, relation: string, state: SearchState): Markup {
  return html`<a rel="${relation}" href="${addresses.search(state)}">${label}</a>`;
}
