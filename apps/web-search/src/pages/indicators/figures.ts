import type { IndicatorState } from '../../figure-addresses.js';
import { findingMessage } from '../../html/finding.js';
import { html, type Markup } from '../../html/template.js';
import type { View } from '../../html/view.js';
import { inWords, mixed } from '../../html/words.js';
import type { IndicatorFigure, IndicatorPart } from '../../library.js';
import { figureMarkup } from '../compare/cell.js';

/** Bodies on a page of the table. */
export const BODIES_ON_PAGE = 50;

/** Every body's and year's figure, a row a body. */
export function allFigures(view: View, detail: IndicatorPart, state: IndicatorState): Markup {
  const { t } = view;
  const rows = byAgency(detail.figures);
  return html`<section class="part" aria-labelledby="figures">
<h2 id="figures">${t.indicators.figures}</h2>
${rows.length === 0 ? html`<p class="notice">${t.indicators.nothing}</p>` : table(view, detail, rows)}
${pages(view, detail, state)}
${rows.length > 0 && downloads(view, detail)}
</section>`;
}

const downloads = ({ t, to }: View, { id }: IndicatorPart): Markup =>
  html`<p class="downloads">${t.compare.downloads}
<a href="${to.indicatorFigures(id, 'csv')}" download>${t.compare.csv}</a>
<a href="${to.indicatorFigures(id, 'xlsx')}" download>${t.compare.xlsx}</a></p>`;

type Row = [agency: string, figures: readonly IndicatorFigure[]];

function byAgency(figures: readonly IndicatorFigure[]): Row[] {
  const rows = new Map<string, IndicatorFigure[]>();
  for (const figure of figures)
    rows.set(figure.agency, [...(rows.get(figure.agency) ?? []), figure]);
  return [...rows];
}

function table(view: View, { label: chinese, unit }: IndicatorPart, rows: readonly Row[]): Markup {
  const { t } = view;
  const label = inWords(view, chinese);
  const doubted = doubtedOf(rows);
  const years = [...new Set(rows.flatMap(([, own]) => own.map(({ year }) => year)))].sort(
    (one, other) => one - other,
  );
  return html`<div class="scroll" role="region" aria-label="${t.compare.scroll(label)}" tabindex="0">
<table class="grid">
<caption>${t.indicators.figuresCaption(label, inWords(view, unit))}</caption>
<thead><tr><th scope="col">${t.indicators.agency}</th>${years.map((year) => html`<th scope="col" class="amount">${t.compare.yearOf(year)}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([agency, own]) =>
      html`<tr><th scope="row">${mixed(view, agency)}</th>${years.map((year) => cell(view, own, { year, unit, doubted }))}</tr>\n`,
  )}</tbody>
</table></div>
${doubts(view, doubted)}`;
}

interface Place {
  year: number;
  unit: string;
  doubted: readonly IndicatorFigure[];
}

function cell(view: View, own: readonly IndicatorFigure[], { year, unit, doubted }: Place): Markup {
  const figure = own.find((one) => one.year === year);
  if (!figure) return html`<td class="amount"><span class="absent">–</span></td>`;
  const other =
    figure.unit !== unit && html` <span class="unit">${inWords(view, figure.unit)}</span>`;
  const number = doubted.indexOf(figure) + 1;
  const link = number > 0 && html` <a class="note-link" href="#doubt-${number}">[${number}]</a>`;
  return html`<td class="amount">${figureMarkup(view, figure, link)}${other}</td>`;
}

/** The figures that the checks found something against, in the order of the table. */
const doubtedOf = (rows: readonly Row[]): IndicatorFigure[] =>
  rows.flatMap(([, own]) => own.filter(({ doubts = [] }) => doubts.length > 0));

/** What the checks found, a note for each of those figures. */
function doubts(view: View, doubted: readonly IndicatorFigure[]): Markup | false {
  const { t } = view;
  const { marks } = t.site;
  if (doubted.length === 0) return false;
  const items = doubted.map(
    ({ agency, year, doubts: found = [] }, index) =>
      html`<li id="doubt-${index + 1}"><span class="note-number">[${index + 1}]</span> ${mixed(view, t.compare.noteAt(agency, year))}${marks.colon}${t.compare.doubt}${marks.colon}${found.map((one) => html`${findingMessage(view, one)} `)}</li>\n`,
  );
  return html`<div class="table-notes"><h3>${t.compare.notes}</h3><ul>${items}</ul></div>`;
}

function pages(view: View, { id, bodies: all }: IndicatorPart, state: IndicatorState) {
  if (all <= BODIES_ON_PAGE) return false;
  const { t, to } = view;
  const offset = state.offset ?? 0;
  const at = (offset: number) => to.indicator(id, { ...state, offset }, 'figures');
  return html`<nav class="pages" aria-label="${t.indicators.pages}">
${offset > 0 && html`<a rel="prev" href="${at(Math.max(0, offset - BODIES_ON_PAGE))}">${t.indicators.previous}</a>`}
<span>${t.indicators.range(offset + 1, Math.min(all, offset + BODIES_ON_PAGE), all)}</span>
${offset + BODIES_ON_PAGE < all && html`<a rel="next" href="${at(offset + BODIES_ON_PAGE)}">${t.indicators.next}</a>`}
</nav>`;
}
