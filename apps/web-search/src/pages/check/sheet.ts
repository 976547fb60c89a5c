import type { CheckedFile, CheckedSet } from '../../check/checked.js';
import { findingMessage, findingPlace } from '../../html/finding.js';
import { formatNumber } from '../../html/format.js';
import { formName } from '../../html/forms.js';
import { attributes, html, type Markup } from '../../html/template.js';
import { trouble } from '../../html/trouble.js';
import type { View } from '../../html/view.js';
import { mixed } from '../../html/words.js';
import type { Finding } from '../../library.js';
import type { Language } from '../../strings/index.js';
import { figureCounts, type ResultPlace } from './facts.js';

/** The findings as a sheet for the file: numbered, with room for what is done about each. */
export function sheetPage(
  view: View,
  { id, set, made }: ResultPlace & { set: CheckedSet; made: Date },
): Markup {
  const { check: t } = view.t;
  const back = set.files.length > 1 ? view.to.checked(id) : view.to.checkedFile(id, 1);
  return html`<div class="frame check-sheet">
<p class="crumb"><a href="${back}">${t.results}</a></p>
<h1>${t.sheet.title}</h1>
<p class="check-sheet-hint">${t.printHint} <button class="button button-plain" type="button" data-print${attributes({ hidden: '' })}>${t.printNow}</button></p>
<p>${t.sheet.made(minute(view.language).format(made))}</p>
${set.files.map((file, index) => filePart(view, file, index + 1))}
<p class="check-signed"><span>${t.sheet.checkedBy}</span> <span>${t.sheet.date}</span></p>
</div>`;
}

function filePart(view: View, file: CheckedFile, number: number): Markup {
  const { report, error } = file;
  const { check: t } = view.t;
  const { marks } = view.t.site;
  if (!report) {
    return html`<section class="part"><h2>${number}. ${file.file}</h2><p>${t.unread}${marks.colon}${error && trouble(view, error)}</p></section>`;
  }
  return html`<section class="part"><h2>${number}. ${mixed(view, report.title)}</h2>
<p>${t.source}${marks.colon}${file.file}${marks.semicolon}${formName(view, report.form)}${marks.semicolon}${figureCounts(view, file)}</p>
${report.findings.length === 0 ? html`<p>${t.nothingFound}</p>` : findingTable(view, report.findings, report.title)}
</section>`;
}

function findingTable(view: View, findings: readonly Finding[], label: string) {
  const { check: t } = view.t;
  const { sheet } = t;
  return html`<section class="table-frame" aria-label="${label}" tabindex="0"><table class="check-list">
<thead><tr>${[sheet.number, sheet.severity, sheet.where, sheet.message, sheet.figures, sheet.remark].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${findings.map(
    (finding, index) =>
      html`<tr><td>${index + 1}</td><td>${t.severity[finding.severity]}</td><td>${findingPlace(view, finding)}</td><td>${findingMessage(view, finding)}</td><td>${figures(view, finding)}</td><td class="check-remark"></td></tr>\n`,
  )}</tbody>
</table></section>`;
}

/** More figures than these stand in a row: a line for each would fill the sheet. */
const FEW = 6;

function figures(view: View, { figures: all }: Finding): Markup {
  const list = all.map(
    ({ path, column, value }) =>
      html`<span class="check-figure">${mixed(view, [path.at(-1), column].filter(Boolean).join(' · '))}${value !== null && ` ${formatNumber(value)}`}</span> `,
  );
  return html`<div class="${all.length > FEW ? 'check-figures check-figures-many' : 'check-figures'}">${list}</div>`;
}

const minute = (language: Language) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'medium',
    timeStyle: 'short',
  });
