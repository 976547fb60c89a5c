import { addresses } from '../addresses.js';
import { html, type Markup } from '../html/template.js';
import type { Problem } from '../http/problem.js';
import { errorPage } from '../strings.js';

/** What went wrong and where to go on. */
export function problemPage({ title, detail }: Problem): Markup {
  return html`<div class="frame">
<h1>${title}</h1>
<p class="lead">${detail}</p>
<p><a href="${addresses.home}">${errorPage.back}</a></p>
</div>`;
}
