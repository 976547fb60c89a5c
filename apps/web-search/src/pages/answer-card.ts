import { formatNumber } from '../html/format.js';
import { questionLinks } from '../html/parts.js';
import { html, type Markup } from '../html/template.js';
import type { View } from '../html/view.js';
import { inWords, mixed } from '../html/words.js';
import type { Answer, AnswerValue, Evidence } from '../library.js';

/** The answer with everything it rests on. */
export function answerCard(view: View, answer: Answer): Markup {
  return html`<section class="answer answer-${answer.status}" aria-labelledby="answer-heading">
<h2 class="answer-heading" id="answer-heading">${view.t.answerCard.heading[answer.status]}</h2>
${answer.understood && html`<p class="understood">${mixed(view, answer.understood)}</p>`}
${headlines(view, answer.values)}
<p class="answer-text">${mixed(view, answer.answer)}</p>
${operands(view, answer.values)}
${notes(view, answer.notes)}
${evidence(view, answer.evidence)}
${options(view, answer)}
${next(view, answer)}
</section>`;
}

/** More figures than these are read as a table. */
const FEW = 2;

/** One that stands alone is named by the sentence below it. Figures of several bodies or years stand side by side; a computed one stands alone. */
function headlines(view: View, values: readonly AnswerValue[]): Markup | false {
  if (values.length === 0) return false;
  if (!isComputed(values) && values.length > FEW) return rows(view, values);
  const shown = isComputed(values) ? values.slice(0, 1) : values;
  return html`<div class="headlines">${shown.map((each) => headline(view, each, shown.length > 1 || isComputed(values)))}</div>`;
}

/** The direct answer comes first; where it was computed, the rest is what it was computed from. */
function isComputed([first]: readonly AnswerValue[]): boolean {
  return first !== undefined && first.operation !== 'value';
}

function headline(view: View, value: AnswerValue, named: boolean): Markup {
  return html`<div class="headline">
<p class="number">${value.approximate && html`<span class="about">${view.t.answerCard.approximate}</span> `}<strong>${formatNumber(value.value)}</strong>${value.unit && html` <span class="unit">${inWords(view, value.unit)}</span>`}</p>
${named && html`<p class="subject">${mixed(view, value.agency)} <span class="year">${view.t.answerCard.yearOf(value.year)}</span> ${mixed(view, value.label)}${value.operation !== 'value' && html` <span class="operation">${view.t.answerCard.operations[value.operation]}</span>`}</p>`}
</div>`;
}

/** Figures of several years or bodies below each other. */
function rows(view: View, values: readonly AnswerValue[]): Markup {
  const { answerCard } = view.t;
  return html`<table class="operands several">
<caption class="hidden">${answerCard.heading.answered}</caption>
${tableHead(view)}
<tbody>${values.map((one) => operand(view, one))}</tbody>
</table>`;
}

const tableHead = ({ t: { answerCard } }: View): Markup =>
  html`<thead><tr><th scope="col">${answerCard.indicator}</th><th scope="col">${answerCard.year}</th><th scope="col" class="amount">${answerCard.value}</th></tr></thead>`;

function operands(view: View, values: readonly AnswerValue[]): Markup | false {
  const used = values.slice(1);
  if (!isComputed(values) || used.length === 0) return false;
  return html`<table class="operands">
<caption>${view.t.answerCard.operands}</caption>
${tableHead(view)}
<tbody>${used.map((one) => operand(view, one))}</tbody>
</table>`;
}

function operand(
  view: View,
  { agency, year, label, value, unit, approximate }: AnswerValue,
): Markup {
  return html`<tr><th scope="row">${mixed(view, label)}<span class="of">${mixed(view, agency)}</span></th><td>${year}</td><td class="amount">${approximate && html`<span class="about">${view.t.answerCard.approximate}</span> `}<strong>${formatNumber(value)}</strong>${unit && html` ${inWords(view, unit)}`}</td></tr>`;
}

function notes(view: View, all: readonly string[]): Markup | false {
  if (all.length === 0) return false;
  return html`<div class="notes">
<h3>${view.t.answerCard.notes}</h3>
<ul>${all.map((note) => html`<li>${mixed(view, note)}</li>`)}</ul>
</div>`;
}

/** Readings and other bodies shown at most: an answer for each of two thousand is a list to be filtered, not to be read. */
const MOST_OPTIONS = 12;

function options(view: View, { status, options: questions }: Answer): Markup | false {
  if (questions.length === 0) return false;
  const { choose, options: others, unlisted } = view.t.answerCard;
  const heading = status === 'clarify' ? choose : others;
  const more = questions.length - MOST_OPTIONS;
  return html`<div class="options"><h3>${heading}</h3>${questionLinks(view, questions.slice(0, MOST_OPTIONS))}
${more > 0 && html`<p class="hint">${unlisted(more)}</p>`}</div>`;
}

/** Questions to go on with; each of them has an answer. */
function next(view: View, { next: questions }: Answer): Markup | false {
  if (questions.length === 0) return false;
  return html`<div class="options"><h3>${view.t.answerCard.next}</h3>${questionLinks(view, questions)}</div>`;
}

function evidence(view: View, all: readonly Evidence[]): Markup | false {
  if (all.length === 0) return false;
  return html`<div class="evidence"><h3>${view.t.answerCard.evidence}</h3>${all.map((each) => piece(view, each))}</div>`;
}

function piece(
  view: View,
  { report, agency, year, section, kind, quote, anchor }: Evidence,
): Markup {
  return html`<figure class="piece">
<blockquote lang="zh-CN">${quote}</blockquote>
<figcaption><span>${mixed(view, agency)} <span class="year">${view.t.answerCard.yearOf(year)}</span> ${mixed(view, section)}${view.t.answerCard.inKind(view.t.answerCard.kind[kind])}</span>
<a class="to-place" href="${view.to.report(report, anchor)}">${view.t.answerCard.toPlace}</a></figcaption>
</figure>`;
}
