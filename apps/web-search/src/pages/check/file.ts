import type { CheckedFile, CheckedSet } from '../../check/checked.js';
import { html, type Markup } from '../../html/template.js';
import { trouble } from '../../html/trouble.js';
import type { View } from '../../html/view.js';
import { mixed } from '../../html/words.js';
import type { StoredReport } from '../../library.js';
import { figuresOf } from '../report/figures.js';
import { findingsSection } from '../report/findings.js';
import { sections } from '../report/sections.js';
import { legend } from '../report/summary.js';
import { beforePart } from './before.js';
import {
  contributionNotice,
  factsOf,
  keptNotice,
  type ResultPlace,
  takeFindings,
} from './facts.js';

/** What the page of a file shows. */
export interface FileParts extends ResultPlace {
  set: CheckedSet;
  file: CheckedFile;
}

/** A file as it was read, with what was found in it beside. */
export function checkedFilePage(view: View, parts: FileParts): Markup {
  const { file, set } = parts;
  const { check: t } = view.t;
  const { report } = file;
  return html`<div class="frame report checked">
<div class="report-head">
${crumbs(view, parts)}
<h1>${mixed(view, report?.title ?? t.resultOf(file.file))}</h1>
${contributionNotice(view, file)}
${factsOf(view, file)}
${file.held !== null && !file.contribution && html`<p class="hint check-held">${t.held} <a href="${view.to.report(file.held)}">${t.heldLink}</a></p>`}
${report && takeFindings(view, parts)}
${keptNotice(view, parts)}
</div>
${report ? readPart(view, report, beforePart(view, file, { id: parts.id, set })) : unread(view, file)}
</div>`;
}

function readPart(view: View, report: StoredReport, before: Markup | false): Markup {
  const { check: t } = view.t;
  return html`<div class="check-found">${findingsSection(view, report)}</div>
<div class="report-body">
${before}
<h2 class="check-read">${t.documentPart}</h2>
${legend(view, report)}
${sections(view, report, figuresOf(report))}
<p class="to-top"><a href="#top">${view.t.reportPage.toTop}</a></p>
</div>`;
}

function crumbs(view: View, { id, set }: FileParts): Markup {
  const { check: t } = view.t;
  const all = set.files.length > 1 && html` · <a href="${view.to.checked(id)}">${t.allFiles}</a>`;
  return html`<p class="crumb"><a href="${view.to.check}">${t.title}</a>${all}</p>`;
}

/** Why a file could not be read: the library names the file and what to do. */
function unread(view: View, { error }: CheckedFile): Markup {
  const { check: t } = view.t;
  return html`<section class="check-unread" aria-labelledby="unread-heading">
<h2 id="unread-heading">${t.unread}</h2>
<p>${error && trouble(view, error)}</p>
</section>`;
}
