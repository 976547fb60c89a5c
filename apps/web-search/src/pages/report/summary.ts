import { outsideAddress } from '../../addresses.js';
import { type Content, html, type Markup } from '../../html/template.js';
import type { View } from '../../html/view.js';
import type { StoredReport } from '../../library.js';

/** Who, when, how many figures, and the document it was read from. */
export function summary(view: View, report: StoredReport): Markup {
  const { agency, year, document, id } = report;
  const address = outsideAddress(document.url);
  return html`<dl class="facts">
${fact(view.t.reportPage.agency, agency.name)}
${agency.aliases.length > 0 && fact(view.t.reportPage.aliases, agency.aliases.join('、'))}
${fact(view.t.reportPage.year, year)}
${fact(view.t.reportPage.figures, figureCounts(view, report))}
${report.status === 'partial' && fact(view.t.reportPage.readStatus, view.t.reportPage.partial)}
${fact(view.t.reportPage.document, html`<a href="${view.to.document(id)}" download>${document.name}</a>（${view.t.reportPage.bytes(document.bytes)}）`)}
${address && fact(view.t.reportPage.publicAddress, html`<a href="${address}" rel="noopener noreferrer">${address}</a>`)}
</dl>`;
}

/** What the marks in the report mean; only those that occur in it. */
export function legend(view: View, { observations }: StoredReport): Markup {
  const reconstructed = observations.some(({ derivation }) => derivation === 'reconstructed');
  return html`<p class="legend"><span class="hidden">${view.t.reportPage.legend}：</span><span class="figure told">12</span> ${view.t.reportPage.legendFigure}
${reconstructed && html`<span class="reconstructed">12</span> ${view.t.reportPage.legendReconstructed}`}</p>`;
}

function figureCounts(view: View, { observations }: StoredReport): string {
  const table = observations.filter(({ kind }) => kind === 'table').length;
  return view.t.reportPage.figureCounts(table, observations.length - table);
}

function fact(name: string, value: Content): Markup {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}
