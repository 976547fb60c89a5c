import { addresses } from '../addresses.js';
import { questionLinks } from '../html/parts.js';
import { html, type Markup } from '../html/template.js';
import type { Answer, AnswerValue, Evidence } from '../library.js';
import { formatNumber, answerCard as strings } from '../strings.js';

/** The answer with everything it rests on. */
export function answerCard(answer: Answer): Markup {
  return html`<section class="answer answer-${answer.status}" aria-labelledby="answer-heading">
<h2 class="answer-heading" id="answer-heading">${strings.heading[answer.status]}</h2>
${answer.understood && html`<p class="understood">${answer.understood}</p>`}
${headlines(answer.values)}
<p class="answer-text">${answer.answer}</p>
${operands(answer.values)}
${notes(answer.notes)}
${evidence(answer.evidence)}
${options(answer)}
${next(answer)}
</section>`;
}

/** Figures of several bodies or years stand side by side; a computed one stands alone. */
function headlines(values: readonly AnswerValue[]): Markup | false {
  if (values.length === 0) return false;
  const shown = isComputed(values) ? values.slice(0, 1) : values;
  return html`<div class="headlines">${shown.map(headline)}</div>`;
}

/** The direct answer comes first; where it was computed, the rest is what it was computed from. */
function isComputed([first]: readonly AnswerValue[]): boolean {
  return first !== undefined && first.operation !== 'value';
}

function headline(value: AnswerValue): Markup {
  return html`<div class="headline">
<p class="number">${value.approximate && html`<span class="about">${strings.approximate}</span> `}<strong>${formatNumber(value.value)}</strong>${value.unit && html` <span class="unit">${value.unit}</span>`}</p>
<p class="subject">${value.agency} <span class="year">${strings.yearOf(value.year)}</span> ${value.label}${value.operation !== 'value' && html` <span class="operation">${strings.operations[value.operation]}</span>`}</p>
</div>`;
}

function operands(values: readonly AnswerValue[]): Markup | false {
  const used = values.slice(1);
  if (!isComputed(values) || used.length === 0) return false;
  return html`<table class="operands">
<caption>${strings.operands}</caption>
<thead><tr><th scope="col">${strings.indicator}</th><th scope="col">${strings.year}</th><th scope="col" class="amount">${strings.value}</th></tr></thead>
<tbody>${used.map(operand)}</tbody>
</table>`;
}

function operand({ agency, year, label, value, unit }: AnswerValue): Markup {
  return html`<tr><th scope="row">${label}<span class="of">${agency}</span></th><td>${year}</td><td class="amount">${formatNumber(value)}${unit && html` ${unit}`}</td></tr>`;
}

function notes(all: readonly string[]): Markup | false {
  if (all.length === 0) return false;
  return html`<div class="notes">
<h3>${strings.notes}</h3>
<ul>${all.map((note) => html`<li>${note}</li>`)}</ul>
</div>`;
}

function options({ status, options: questions }: Answer): Markup | false {
  if (questions.length === 0) return false;
  const heading = status === 'clarify' ? strings.choose : strings.options;
  return html`<div class="options"><h3>${heading}</h3>${questionLinks(questions)}</div>`;
}

/** Questions to go on with; each of them has an answer. */
function next({ next: questions }: Answer): Markup | false {
  if (questions.length === 0) return false;
  return html`<div class="options"><h3>${strings.next}</h3>${questionLinks(questions)}</div>`;
}

function evidence(all: readonly Evidence[]): Markup | false {
  if (all.length === 0) return false;
  return html`<div class="evidence"><h3>${strings.evidence}</h3>${all.map(piece)}</div>`;
}

function piece({ report, agency, year, section, kind, quote, anchor }: Evidence): Markup {
  return html`<figure class="piece">
<blockquote>${quote}</blockquote>
<figcaption><span>${agency} <span class="year">${strings.yearOf(year)}</span> ${section}（${strings.kind[kind]}）</span>
<a class="to-place" href="${addresses.report(report, anchor)}">${strings.toPlace}</a></figcaption>
</figure>`;
}
