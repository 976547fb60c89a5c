import type { SearchState } from '../addresses.js';
import { type BoxState, questionBox } from '../html/parts.js';
import { html, type Markup } from '../html/template.js';
import type { View } from '../html/view.js';
import type { Answer, SearchResult } from '../library.js';
import { answerCard } from './answer-card.js';
import { type Offer, overview } from './home.js';
import { passages } from './passages.js';

/** What a search came to. */
export interface SearchOutcome {
  answer: Answer;
  result: SearchResult;
  /** What to show where no passage was found. */
  instead?: Offer;
}

/** The answer, and below it the passages that speak of the same. */
export function searchPage(
  view: View,
  outcome: SearchOutcome,
  state: SearchState,
  pageSize: number,
): Markup {
  const { answer, result, instead } = outcome;
  return html`${boxAbove(view, { q: state.q })}
<div class="frame">
${answerCard(view, answer)}
${instead ? nothing(view, instead) : passages(view, result, state, pageSize)}
</div>`;
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

function nothing(view: View, offer: Offer): Markup {
  return html`<section class="results" aria-labelledby="results-heading">
<h2 id="results-heading">${view.t.results.none}</h2>
<p>${view.t.results.noneHint}</p>
</section>
${overview(view, offer)}`;
}
