import { type CheckedFile, type CheckedSet, countsOf } from '../../check/checked.js';
import { formName } from '../../html/forms.js';
import { attributes, type Content, html, type Markup } from '../../html/template.js';
import { trouble } from '../../html/trouble.js';
import type { View } from '../../html/view.js';
import { mixed } from '../../html/words.js';
import type { Finding } from '../../library.js';

const STATES = ['reported', 'blank', 'mark', 'unreadable'] as const;
const SEVERITIES: readonly Finding['severity'][] = ['error', 'warning', 'info'];

/** Where a result is to be had, and until when. */
export interface ResultPlace {
  id: string;
  ends: Date;
}

/** Whose report it is, and how much of it could be read. */
export function factsOf(view: View, file: CheckedFile): Markup | false {
  const { check: t } = view.t;
  const { report } = file;
  if (!report) return false;
  return html`<dl class="facts">
${fact(t.body, mixed(view, report.agency.name))}
${fact(t.year, report.year)}
${fact(t.form, formName(view, report.form))}
${fact(t.figures, figureCounts(view, file))}
${fact(t.found, findingCounts(view, report.findings))}
${fact(t.source, file.file)}
</dl>`;
}

/** 读出 58，未填报 3. */
export function figureCounts({ t: { check: t } }: View, file: CheckedFile): string {
  const counts = countsOf(file.report);
  return STATES.filter((state) => counts[state] > 0 || state === 'reported')
    .map((state) => t.countOf(t.counts[state], counts[state]))
    .join(t.listComma);
}

/** 矛盾 2，存疑 1. */
export function findingCounts({ t: { check: t } }: View, findings: readonly Finding[]): Markup {
  if (findings.length === 0) return html`${t.nothingFound}`;
  const parts = SEVERITIES.map((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return (
      count > 0 && html`<span class="count-${severity}">${t.severityOf(severity, count)}</span> `
    );
  });
  return html`${parts}`;
}

/** That it will be gone, and a way to have it gone now. */
export function keptNotice(
  view: View,
  { id, ends, set }: ResultPlace & { set: CheckedSet },
): Markup {
  const { check: t } = view.t;
  return html`<form class="check-kept" action="${view.to.checkForget}" method="post">
<p>${t.kept(timeOf(ends))}${set.files.every(isLeftOut) && t.notStored}</p>
<input type="hidden" name="id"${attributes({ value: id })}>
<p><button class="button button-plain" type="submit">${t.forget}</button> <a class="button-link" href="${view.to.check}">${t.again}</a></p>
</form>`;
}

/** True for a file that nobody asked to be kept, or that could not be. */
const isLeftOut = ({ contribution }: CheckedFile): boolean =>
  contribution === null || contribution.status === 'failed';

/** The findings to take along. */
export function takeFindings(view: View, { id }: ResultPlace): Markup {
  const { check: t } = view.t;
  const { to } = view;
  return html`<div class="take-away">
<p id="take-away-label">${t.takeAway}</p>
<ul aria-labelledby="take-away-label">
<li><a href="${to.checkedFindings(id, 'csv')}" download>CSV</a></li>
<li><a href="${to.checkedFindings(id, 'xlsx')}" download>XLSX</a></li>
<li><a href="${to.checkedSheet(id)}">${t.print}</a></li>
</ul>
</div>`;
}

/** What became of the wish to have it kept in the library. */
export function contributionNotice(view: View, { contribution }: CheckedFile): Markup | false {
  if (!contribution) return false;
  const { check: t } = view.t;
  const { status, report, replaced, error } = contribution;
  return html`<p class="notice" role="status">${t.contributed[status]}${error && trouble(view, error)}
${replaced && t.replaced}
${report && html`<a href="${view.to.report(report)}">${t.contributedLink}</a>`}</p>`;
}

/** Hours and minutes, where the offices are. */
const timeOf = (time: Date): string => clock.format(time);

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

const fact = (name: string, value: Content): Markup =>
  html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
