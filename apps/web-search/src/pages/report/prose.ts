import { html, type Markup } from '../../html/template.js';
import { annotate, type Stretch } from '../../html/text.js';
import type { View } from '../../html/view.js';
import type { Observation } from '../../library.js';
import type { ReportFigures } from './figures.js';
import { findingMarks } from './findings.js';

/** A paragraph with each figure it tells marked and given an anchor. */
export function proseBlock(
  view: View,
  text: string,
  here: readonly Observation[],
  figures: ReportFigures,
): Markup {
  return annotate(
    text,
    here.map((figure) => stretch(view, figure, figures)),
  );
}

/** Figures of a block that stand in none of its cells: they too must have a place to link to. */
export function otherFigures(view: View, figures: readonly Observation[]): Markup | false {
  if (figures.length === 0) return false;
  const { marks } = view.t.site;
  const items = figures.map(
    ({ id, path, column, value, unit, source }) =>
      html`<li class="figure" id="${id}">${[...path, column].filter(Boolean).join(' · ')}${marks.colon}${value ?? source.text}${unit}</li>`,
  );
  return html`<p>${view.t.reportPage.otherFigures}</p><ul>${items}</ul>`;
}

function stretch(view: View, figure: Observation, figures: ReportFigures): Stretch {
  const { start = -1, end = -1 } = figure.source;
  const marks = findingMarks(view, figure.id, figures);
  return {
    start,
    end,
    wrap: (text) => html`<span class="figure told" id="${figure.id}">${text}</span>${marks}`,
    otherwise: html`<span class="anchor" id="${figure.id}"></span>${marks}`,
  };
}
