import { addresses } from '../addresses.js';
import { box } from '../strings.js';
import { attributes, html, type Markup } from './template.js';

/** What the question box shows. */
export interface BoxState {
  q?: string;
  /** Why the last try was refused. */
  error?: string;
}

/** The one box that answers and searches. An ordinary form: the question stands in the address. */
export function questionBox({ q = '', error }: BoxState = {}): Markup {
  const field = attributes({
    value: q,
    'aria-describedby': error === undefined ? 'q-hint' : 'q-error q-hint',
    'aria-invalid': error === undefined ? undefined : 'true',
  });
  return html`<form class="box" action="${addresses.search({ q: '' }).split('?')[0]}" method="get" role="search">
<label class="box-label" for="q">${box.label}</label>
${error && html`<p class="box-error" id="q-error">${error}</p>`}
<div class="box-row">
<input class="box-field" id="q" name="q" type="search" autocomplete="off" spellcheck="false" enterkeyhint="search"${field}>
<button class="box-button" type="submit">${box.button}</button>
</div>
<p class="box-hint" id="q-hint">${box.hint}</p>
</form>`;
}

/** Questions to follow, each a link. */
export function questionLinks(questions: readonly string[]): Markup {
  const links = questions.map(
    (q) => html`<li><a class="question" href="${addresses.search({ q })}">${q}</a></li>`,
  );
  return html`<ul class="questions">${links}</ul>`;
}
