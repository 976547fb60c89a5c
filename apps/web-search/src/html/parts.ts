import { attributes, html, type Markup } from './template.js';
import type { View } from './view.js';
import { mixed } from './words.js';

/** What the question box shows. */
export interface BoxState {
  q?: string;
  /** Why the last try was refused. */
  error?: string;
}

/** The one box that answers and searches. An ordinary form: the question stands in the address. */
export function questionBox(view: View, { q = '', error }: BoxState = {}): Markup {
  const field = attributes({
    value: q,
    'aria-describedby': error === undefined ? 'q-hint' : 'q-error q-hint',
    'aria-invalid': error === undefined ? undefined : 'true',
    // For the script that suggests questions.
    'data-suggest': view.to.api.suggest,
    'data-list-label': view.t.box.suggestions,
    'data-count': view.t.box.suggestionCount('%'),
  });
  return html`<form class="box" action="${view.to.searchForm}" method="get" role="search">
${languageField(view)}
<label class="box-label" for="q">${view.t.box.label}</label>
${error && html`<p class="box-error" id="q-error">${error}</p>`}
<div class="box-row">
<input class="box-field" id="q" name="q" type="search" autocomplete="off" spellcheck="false" enterkeyhint="search"${field}>
<button class="box-button" type="submit">${view.t.box.button}</button>
</div>
<p class="box-hint" id="q-hint">${view.t.box.hint}</p>
</form>`;
}

/** Keeps the language when a form is sent. */
export function languageField({ language }: View): Markup | false {
  return language !== 'zh-CN' && html`<input type="hidden" name="lang" value="${language}">`;
}

/** Questions to follow, each a link. */
export function questionLinks(view: View, questions: readonly string[]): Markup {
  const links = questions.map(
    (q) => html`<li><a class="question" href="${view.to.search({ q })}">${mixed(view, q)}</a></li>`,
  );
  return html`<ul class="questions">${links}</ul>`;
}
