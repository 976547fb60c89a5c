import type { SearchState } from '../addresses.js';
import { type BoxState, questionBox } from '../html/parts.js';
import { html, type Markup } from '../html/template.js';
import type { Answer, SearchResult } from '../library.js';
import { results as strings } from '../strings.js';
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
export function searchPage(outcome: SearchOutcome, state: SearchState, pageSize: number): Markup {
  const { answer, result, instead } = outcome;
  return html`${boxAbove({ q: state.q })}
<div class="frame">
${answerCard(answer)}
${instead ? nothing(instead) : passages(result, state, pageSize)}
</div>`;
}

/** The box again, with what is wrong with the question. */
export function askAgainPage(box: BoxState, offer: Offer): Markup {
  return html`${boxAbove(box)}<div class="frame">${overview(offer)}</div>`;
}

function boxAbove(box: BoxState): Markup {
  return html`<div class="hero hero-small"><div class="frame">
<h1 class="hidden">${strings.page}</h1>
${questionBox(box)}
</div></div>`;
}

function nothing(offer: Offer): Markup {
  return html`<section class="results" aria-labelledby="results-heading">
<h2 id="results-heading">${strings.none}</h2>
<p>${strings.noneHint}</p>
</section>
${overview(offer)}`;
}
