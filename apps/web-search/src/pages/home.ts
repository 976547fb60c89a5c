import { addresses } from '../addresses.js';
import { questionBox, questionLinks } from '../html/parts.js';
import { html, type Markup } from '../html/template.js';
import type { ReportSummary } from '../library.js';
import { home } from '../strings.js';
import { holdings, latestReports } from './holdings.js';

/** How many reports the first page names. */
const LATEST = 6;

/** What there is to ask about. */
export interface Offer {
  reports: readonly ReportSummary[];
  /** Questions that the library answers. */
  examples: readonly string[];
}

/** The first page: the box, questions that work, and what the library holds. */
export function homePage(offer: Offer): Markup {
  return html`<div class="hero">
<div class="frame">
<h1>${home.heading}</h1>
<p class="lead">${home.lead}</p>
${questionBox()}
</div>
</div>
<div class="frame">${overview(offer)}</div>`;
}

/** Questions that work and what there is: for wherever there is nothing else to show. */
export function overview({ reports, examples }: Offer): Markup {
  if (reports.length === 0) return html`<p class="notice">${home.empty}</p>`;
  return html`${examples.length > 0 && exampleSection(examples)}
<section class="part">
<h2>${home.holdings}</h2>
${holdings(reports)}
<h3>${home.latest}</h3>
${latestReports(reports, LATEST)}
<p><a href="${addresses.reports}">${home.all}</a></p>
</section>`;
}

function exampleSection(examples: readonly string[]): Markup {
  return html`<section class="part">
<h2>${home.examples}</h2>
${questionLinks(examples)}
</section>`;
}
