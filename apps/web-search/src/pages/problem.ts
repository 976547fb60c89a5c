import { html, type Markup } from '../html/template.js';
import type { View } from '../html/view.js';
import type { Problem } from '../http/problem.js';

/** What went wrong and where to go on. */
export function problemPage(view: View, { title, detail }: Problem): Markup {
  return html`<div class="frame">
<h1>${title}</h1>
<p class="lead">${detail}</p>
<ul class="onward"><li><a href="${view.to.home}">${view.t.errorPage.back}</a></li>
<li><a href="${view.to.reports}">${view.t.errorPage.reports}</a></li></ul>
</div>`;
}
