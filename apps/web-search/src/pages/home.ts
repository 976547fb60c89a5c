import { questionBox, questionLinks } from '../html/parts.js';
import { html, type Markup } from '../html/template.js';
import type { View } from '../html/view.js';
import type { Holdings, ReportSummary } from '../library.js';
import type { Language } from '../strings/index.js';
import { holdings, latestReports } from './holdings.js';

/** What there is to ask about. */
export interface Offer {
  held: Holdings;
  /** The newest reports. */
  latest: readonly ReportSummary[];
  /** Questions that the library answers, in each language of the site. */
  examples: Readonly<Record<Language, readonly string[]>>;
}

/** The first page: the box, questions that work, and what the library holds. */
export function homePage(view: View, offer: Offer): Markup {
  return html`<div class="hero">
<div class="frame">
<h1>${view.t.home.heading}</h1>
<p class="lead">${view.t.home.lead}</p>
${questionBox(view)}
</div>
</div>
<div class="frame">${overview(view, offer)}</div>`;
}

/** Questions that work and what there is: for wherever there is nothing else to show. */
export function overview(view: View, { held, latest, examples: all }: Offer): Markup {
  const examples = all[view.language];
  if (held.reports === 0) return html`<p class="notice">${view.t.home.empty}</p>`;
  return html`${examples.length > 0 && exampleSection(view, examples)}
<section class="part">
<h2>${view.t.home.holdings}</h2>
${holdings(view, held)}
<h3>${view.t.home.latest}</h3>
${latestReports(view, latest)}
<p><a href="${view.to.reports}">${view.t.home.all}</a></p>
</section>`;
}

function exampleSection(view: View, examples: readonly string[]): Markup {
  return html`<section class="part">
<h2>${view.t.home.examples}</h2>
${questionLinks(view, examples)}
</section>`;
}
