import type { CheckedFile, CheckedSet } from '../../check/checked.js';
import { formName } from '../../html/forms.js';
import { html, type Markup } from '../../html/template.js';
import { trouble } from '../../html/trouble.js';
import type { View } from '../../html/view.js';
import { mixed } from '../../html/words.js';
import {
  contributionNotice,
  figureCounts,
  findingCounts,
  keptNotice,
  type ResultPlace,
  takeFindings,
} from './facts.js';

/** All files of a result, those that could not be read too. */
export function checkedPage(view: View, place: ResultPlace & { set: CheckedSet }): Markup {
  const { check: t } = view.t;
  const { files } = place.set;
  return html`<div class="frame">
<h1>${t.results}</h1>
<p class="lead">${t.overview(files.length)}</p>
<ol class="check-files">${files.map((file, index) => item(view, file, view.to.checkedFile(place.id, index + 1)))}</ol>
${takeFindings(view, place)}
${keptNotice(view, place)}
</div>`;
}

function item(view: View, file: CheckedFile, address: string): Markup {
  const { check: t } = view.t;
  const { report, error } = file;
  if (!report) {
    return html`<li class="check-file check-file-unread"><h2><a href="${address}">${file.file}</a></h2>
<p><strong>${t.unread}</strong> ${error && trouble(view, error)}</p></li>`;
  }
  return html`<li class="check-file"><h2><a href="${address}">${file.file}</a></h2>
<p>${mixed(view, report.agency.name)} · ${report.year} · ${formName(view, report.form)}</p>
<p>${figureCounts(view, file)}</p>
<p>${findingCounts(view, report.findings)}</p>
${contributionNotice(view, file)}</li>`;
}
