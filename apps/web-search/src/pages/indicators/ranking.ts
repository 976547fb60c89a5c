import { chartFigure } from '../../charts/picture.js';
import { rankingChart } from '../../charts/ranking-chart.js';
import { attributes, html, type Markup } from '../../html/template.js';
import type { View } from '../../html/view.js';
import { inWords, mixed } from '../../html/words.js';
import { formById, type IndicatorPart, type Ranking } from '../../library.js';
import { figureMarkup } from '../compare/cell.js';

/** Places that the page shows of a ranking. */
const MOST_PLACES = 50;

/** The bodies of one year, the largest first, and links to the other years. */
export function rankings(view: View, detail: IndicatorPart): Markup | false {
  const { rankedYears: years, rankings: shown } = detail;
  const year = shown[0]?.year;
  if (year === undefined) return false;
  return html`<section class="part" aria-labelledby="ranking">
<h2 id="ranking">${view.t.indicators.ranking(year)}</h2>
${years.length > 1 && chooser(view, detail, years, year)}
${shown.map((ranking, index) => part(view, detail, ranking, { drawn: index === 0, named: shown.length > 1 }))}
</section>`;
}

function chooser({ t, to }: View, { id }: IndicatorPart, years: number[], chosen: number): Markup {
  const links = years.map((year) => {
    const current = year === chosen ? 'true' : undefined;
    const link = { href: to.indicator(id, { year }, 'ranking'), 'aria-current': current };
    return html`<li><a${attributes(link)}>${t.compare.yearOf(year)}</a></li>\n`;
  });
  return html`<nav class="years" aria-label="${t.indicators.chooseYear}"><ul>${links}</ul></nav>`;
}

function part(
  view: View,
  detail: IndicatorPart,
  ranking: Ranking,
  { drawn, named }: { drawn: boolean; named: boolean },
): Markup {
  const { t } = view;
  const subject = { kind: 'ranking' as const, indicator: detail.id, year: ranking.year };
  const forms = ranking.forms
    .map((form) => inWords(view, formById(form)?.title ?? form))
    .join(t.site.marks.list);
  const title = named
    ? `${t.indicators.ranking(ranking.year)} ${forms}`
    : t.indicators.ranking(ranking.year);
  const draw = drawn && ranking.places.length > 1;
  return html`${named && html`<h3>${t.indicators.rankingNote(forms)}</h3>`}
${draw && chartFigure(view, subject, rankingChart(detail, ranking, view.language))}
<div class="scroll" role="region" aria-label="${t.compare.scroll(title)}" tabindex="0"><table class="grid">
<caption class="hidden">${title}</caption>
<thead><tr><th scope="col">${t.indicators.rank}</th><th scope="col">${t.indicators.agency}</th><th scope="col" class="amount">${t.indicators.value}${t.site.marks.bracketed(inWords(view, ranking.unit))}</th></tr></thead>
<tbody>${ranking.places
    .slice(0, MOST_PLACES)
    .map(
      ({ rank, figure }) =>
        html`<tr><td>${rank}</td><th scope="row">${mixed(view, figure.agency)}</th><td class="amount">${figureMarkup(view, figure)}</td></tr>\n`,
    )}</tbody>
</table></div>`;
}
