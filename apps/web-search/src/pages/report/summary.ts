import { outsideAddress } from '../../addresses.js';
import { formName } from '../../html/forms.js';
import { type Content, html, type Markup } from '../../html/template.js';
import type { View } from '../../html/view.js';
import { mixed } from '../../html/words.js';
import type { Observation, StoredReport } from '../../library.js';

/** Who, when, how many figures, and the document it was read from. */
export function summary(view: View, report: StoredReport): Markup {
  const { agency, year, document, id } = report;
  const address = outsideAddress(document.url);
  return html`<dl class="facts">
${fact(view.t.reportPage.agency, mixed(view, agency.name))}
${agency.aliases.length > 0 && fact(view.t.reportPage.aliases, mixed(view, agency.aliases.join(view.t.site.marks.list)))}
${fact(view.t.reportPage.year, year)}
${fact(view.t.reportPage.figures, figureCounts(view, report))}
${fact(view.t.reportPage.states, stateCounts(view, report))}
${fact(view.t.reportPage.form, formName(view, report.form))}
${report.status === 'partial' && fact(view.t.reportPage.readStatus, view.t.reportPage.partial)}
${fact(view.t.reportPage.document, html`<a href="${view.to.document(id)}" download>${document.name}</a>${view.t.site.marks.bracketed(view.t.reportPage.bytes(document.bytes))}`)}
${address && fact(view.t.reportPage.publicAddress, html`<a href="${address}" rel="noopener noreferrer">${address}</a>`)}
</dl>`;
}

/** What the marks in the report mean; only those that occur in it. */
export function legend(view: View, { observations }: StoredReport): Markup {
  const reconstructed = observations.some(({ derivation }) => derivation === 'reconstructed');
  return html`<p class="legend"><span class="hidden">${view.t.reportPage.legend}${view.t.site.marks.colon}</span><span class="figure told">12</span> ${view.t.reportPage.legendFigure}
${reconstructed && html`<span class="reconstructed">12</span> ${view.t.reportPage.legendReconstructed}`}</p>`;
}

function figureCounts(view: View, { observations }: StoredReport): string {
  const table = observations.filter(({ kind }) => kind === 'table').length;
  return view.t.reportPage.figureCounts(table, observations.length - table);
}

/** How many figures were printed, put together again, left blank or could not be read. */
function stateCounts(view: View, { observations }: StoredReport): string {
  const { reportPage } = view.t;
  const counts = FIGURE_STATES.map(
    ([state, is]) => [state, observations.filter(is).length] as const,
  );
  return counts
    .filter(([, count]) => count > 0)
    .map(([state, count]) => reportPage.stateCount(state, count))
    .join(reportPage.listSeparator);
}

type State = 'printed' | 'reconstructed' | 'blank' | 'mark' | 'unreadable';

const FIGURE_STATES: readonly [State, (figure: Observation) => boolean][] = [
  ['printed', ({ status, derivation }) => status === 'reported' && derivation === 'printed'],
  ['reconstructed', ({ status, derivation }) => status === 'reported' && derivation !== 'printed'],
  ['blank', ({ status }) => status === 'blank'],
  ['mark', ({ status }) => status === 'mark'],
  ['unreadable', ({ status }) => status === 'unreadable'],
];

function fact(name: string, value: Content): Markup {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}
