import { findingMessage, findingPlace } from '../../html/finding.js';
import { formatNumber } from '../../html/format.js';
import { attributes, html, type Markup } from '../../html/template.js';
import type { View } from '../../html/view.js';
import { mixed } from '../../html/words.js';
import type { Finding, StoredReport } from '../../library.js';
import type { ReportFigures } from './figures.js';

type FindingFigure = Finding['figures'][number];

/** How many figures of a finding are listed without being asked for. */
const UNFOLDED = 6;

/** What the checks found, each with links to the figures that it is about. */
export function findingsSection(view: View, { findings }: StoredReport): Markup {
  return html`<section class="findings" id="findings" aria-labelledby="findings-heading">
<h2 id="findings-heading">${view.t.reportPage.findings}${findings.length > 0 && html` <span class="count">${view.t.reportPage.findingCount(findings.length)}</span>`}</h2>
${findings.length === 0 ? html`<p>${view.t.reportPage.noFindings}</p>` : html`<ol>${findings.map((each, index) => finding(view, each, index))}</ol>`}
</section>`;
}

/** Marks beside a figure that lead to the findings about it. */
export function findingMarks(view: View, id: string, figures: ReportFigures): readonly Markup[] {
  return figures
    .findingsOf(id)
    .map(
      ({ number, finding: { severity } }) =>
        html`<a class="finding-mark mark-${severity}" href="#${findingAnchor(number)}"><span class="hidden">${view.t.reportPage.findings}</span>${view.t.reportPage.findingMark(number)}</a>`,
    );
}

/** The findings about the figures of a block, beside it: in words, where the eye already is. */
export function findingsBeside(
  view: View,
  ids: readonly string[],
  figures: ReportFigures,
): Markup | false {
  const all = new Map(ids.flatMap((id) => figures.findingsOf(id)).map((one) => [one.number, one]));
  if (all.size === 0) return false;
  const { reportPage } = view.t;
  const items = [...all.values()]
    .sort((one, other) => one.number - other.number)
    .map(
      ({ number, finding }) =>
        html`<li class="finding-${finding.severity}"><a href="#${findingAnchor(number)}">${reportPage.findingMark(number)}</a> <span class="severity">${reportPage.severity[finding.severity]}</span> ${findingMessage(view, finding)}</li>`,
    );
  const list = html`<ul>${items}</ul>`;
  // It stands in the document, which is Chinese.
  const language = attributes({ lang: view.language === 'en' ? 'en' : undefined });
  const label = attributes({ 'aria-label': reportPage.findingsHere });
  if (all.size <= UNFOLDED)
    return html`<div class="beside" role="note"${label}${language}>${list}</div>`;
  return html`<details class="beside"${language}><summary>${reportPage.findingsHereCount(all.size)}</summary>${list}</details>`;
}

function finding(view: View, found: Finding, index: number): Markup {
  const { severity, where, figures } = found;
  return html`<li class="finding finding-${severity}" id="${findingAnchor(index + 1)}">
<p><span class="finding-number">${view.t.reportPage.findingMark(index + 1)}</span> <span class="severity">${view.t.reportPage.severity[severity]}</span> ${findingMessage(view, found)}</p>
${where && html`<p class="where">${findingPlace(view, found)}</p>`}
${figureList(view, figures)}
</li>`;
}

/** A long list stays folded: it would push the report itself off the screen. */
function figureList(view: View, figures: readonly FindingFigure[]): Markup | false {
  if (figures.length === 0) return false;
  const list = html`<ul class="finding-figures">${figures.map((one) => figure(view, one))}</ul>`;
  if (figures.length <= UNFOLDED) return list;
  return html`<details><summary>${view.t.reportPage.foldedFigures(figures.length)}</summary>${list}</details>`;
}

function figure(view: View, { observation, path, column, value }: FindingFigure): Markup {
  const name = [path.at(-1), column].filter(Boolean).join(' · ');
  return html`<li><a href="#${observation}">${mixed(view, name)}${value !== null && html` <span class="amount">${formatNumber(value)}</span>`}</a></li>`;
}

function findingAnchor(number: number): string {
  return `finding-${number}`;
}
