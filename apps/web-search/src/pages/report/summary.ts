import { addresses, outsideAddress } from '../../addresses.js';
import { type Content, html, type Markup } from '../../html/template.js';
import type { StoredReport } from '../../library.js';
import { reportPage as strings } from '../../strings.js';

/** Who, when, how many figures, and the document it was read from. */
export function summary(report: StoredReport): Markup {
  const { agency, year, document, id } = report;
  const address = outsideAddress(document.url);
  return html`<dl class="facts">
${fact(strings.agency, agency.name)}
${agency.aliases.length > 0 && fact(strings.aliases, agency.aliases.join('、'))}
${fact(strings.year, year)}
${fact(strings.figures, figureCounts(report))}
${report.status === 'partial' && fact(strings.readStatus, strings.partial)}
${fact(strings.document, html`<a href="${addresses.document(id)}" download>${document.name}</a>（${strings.bytes(document.bytes)}）`)}
${address && fact(strings.publicAddress, html`<a href="${address}" rel="noopener noreferrer">${address}</a>`)}
</dl>`;
}

/** What the marks in the report mean; only those that occur in it. */
export function legend({ observations }: StoredReport): Markup {
  const reconstructed = observations.some(({ derivation }) => derivation === 'reconstructed');
  return html`<p class="legend"><span class="hidden">${strings.legend}：</span><span class="figure told">12</span> ${strings.legendFigure}
${reconstructed && html`<span class="reconstructed">12</span> ${strings.legendReconstructed}`}</p>`;
}

function figureCounts({ observations }: StoredReport): string {
  const table = observations.filter(({ kind }) => kind === 'table').length;
  return strings.figureCounts(table, observations.length - table);
}

function fact(name: string, value: Content): Markup {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}
