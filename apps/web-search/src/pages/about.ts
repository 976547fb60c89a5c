import { html, type Markup } from '../html/template.js';
import type { View } from '../html/view.js';
import { inWords } from '../html/words.js';
import type { Holdings } from '../library.js';
import { holdings } from './holdings.js';

/** A version of the official table. */
export interface KnownForm {
  title: string;
  source: string;
  years: { first: number; last: number | null };
}

/** What this is, what it holds, how it reads and answers, what it cannot do, and on what terms. */
export function aboutPage(view: View, held: Holdings, forms: readonly KnownForm[]): Markup {
  const { about } = view.t;
  const { marks } = view.t.site;
  return html`<div class="frame prose">
<h1>${about.title}</h1>
<p class="lead">${about.lead}</p>
<section class="part"><h2>${about.data}</h2>
${held.reports > 0 && holdings(view, held)}
${paragraphs(about.dataText)}
</section>
<section class="part"><h2>${about.forms}</h2>
${paragraphs(about.formsText)}
<ul>${forms.map((form) => html`<li>${inWords(view, form.title)}${marks.bracketed(about.years(form.years.first, form.years.last))}${marks.colon}${inWords(view, form.source)}</li>`)}</ul>
</section>
${part(about.method, about.methodText)}
${part(about.limits, about.limitsText)}
${part(about.licence, about.licenceText)}
</div>`;
}

function part(heading: string, text: readonly string[]): Markup {
  return html`<section class="part"><h2>${heading}</h2>${paragraphs(text)}</section>`;
}

function paragraphs(text: readonly string[]): Markup[] {
  return text.map((one) => html`<p>${one}</p>`);
}
