import type { SearchState } from '../addresses.js';
import { type BoxState, questionBox } from '../html/parts.js';
import { html, type Markup } from '../html/template.js';
import type { View } from '../html/view.js';
import type { Answer, SearchResult } from '../library.js';
import { answerCard } from './answer-card.js';
import { chips } from './filters.js';
import { type Offer, overview } from './home.js';
import { type Paging, passages } from './passages.js';

/** What a search came to. */
export interface SearchOutcome {
  answer: Answer;
  result: SearchResult;
  /** The words that were taken for what was typed. */
  corrected?: string | undefined;
  /** What to show where no passage was found. */
  instead?: Offer;
}

/** The answer, and below it the passages that speak of the same. */
export function searchPage(
  view: View,
  outcome: SearchOutcome,
  state: SearchState,
  paging: Paging,
): Markup {
  const { answer, result, instead, corrected } = outcome;
  return html`${boxAbove(view, { q: state.q })}
<div class="frame">
${corrected !== undefined && correction(view, corrected, state)}
${answerCard(view, answer)}
${answer.status !== 'answered' && result.total > 0 && html`<p class="hint instead">${view.t.results.onlyWords}</p>`}
${instead ? nothing(view, instead, result, state) : passages(view, result, state, paging)}
</div>`;
}

/** Says that other words were looked for, and leads back to those that were typed. */
function correction(view: View, corrected: string, state: SearchState): Markup {
  const { results } = view.t;
  const typed = view.to.search({ ...state, exact: true, offset: 0 });
  return html`<p class="correction" role="status">${results.corrected(corrected)} <a href="${typed}">${results.asTyped(state.q)}</a></p>`;
}

/** The box again, with what is wrong with the question. */
export function askAgainPage(view: View, box: BoxState, offer: Offer): Markup {
  return html`${boxAbove(view, box)}<div class="frame">${overview(view, offer)}</div>`;
}

function boxAbove(view: View, box: BoxState): Markup {
  return html`<div class="hero hero-small"><div class="frame">
<h1 class="hidden">${view.t.results.page}</h1>
${questionBox(view, box)}
</div></div>`;
}

/** Where filters left nothing they are shown, to be taken away; else there is what else to ask. */
function nothing(view: View, offer: Offer, { facets }: SearchResult, state: SearchState): Markup {
  const { none, noneHint, noneFiltered } = view.t.results;
  const chosen = chips(view, facets, state);
  return html`<section class="results" aria-labelledby="results-heading">
<h2 id="results-heading">${none}</h2>
<p>${chosen ? noneFiltered : noneHint}</p>
${chosen}
</section>
${overview(view, offer)}`;
}
