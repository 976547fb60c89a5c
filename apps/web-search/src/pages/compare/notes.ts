import { findingMessage } from '../../html/finding.js';
import { html, type Markup } from '../../html/template.js';
import type { View } from '../../html/view.js';
import { inWords, mixed } from '../../html/words.js';
import type { ComparisonPoint, ComparisonSeries } from '../../library.js';

/** What has to be said of points, numbered over the whole page. */
export interface Notes {
  entries: {
    number: number;
    key: string;
    where: { agency: string; year: number };
    words: Markup[];
  }[];
}

const keyOf = ({ indicator, agency }: ComparisonSeries, { year }: ComparisonPoint): string =>
  JSON.stringify([indicator, agency, year]);

/** Breaks, contradictions that the checks found, restored figures: a note for each point that has one. */
export function notesOf(view: View, series: readonly ComparisonSeries[]): Notes {
  const { t } = view;
  const { marks } = t.site;
  const entries = series.flatMap((one) =>
    one.points.flatMap((point) => {
      const restored = point.figure?.derivation === 'reconstructed';
      const words = [
        ...(point.break === null
          ? []
          : [html`${t.compare.break}${marks.colon}${inWords(view, point.break)}`]),
        ...(point.figure?.doubts ?? []).map(
          (doubt) => html`${t.compare.doubt}${marks.colon}${findingMessage(view, doubt)}`,
        ),
        ...(restored ? [html`${t.compare.reconstructedNote}`] : []),
      ];
      const where = { agency: one.agency, year: point.year };
      return words.length > 0 ? [{ key: keyOf(one, point), where, words }] : [];
    }),
  );
  return { entries: entries.map((entry, index) => ({ number: index + 1, ...entry })) };
}

/** The number of a point's note, if it has one. */
export const noteOf = (
  { entries }: Notes,
  series: ComparisonSeries,
  point: ComparisonPoint,
): number | undefined => entries.find(({ key }) => key === keyOf(series, point))?.number;

/** The notes of one indicator, as a list that the table links to. */
export function notesList(view: View, { entries }: Notes): Markup | false {
  if (entries.length === 0) return false;
  const { t } = view;
  return html`<div class="table-notes"><h3>${t.compare.notes}</h3>
<ul>${entries.map(
    ({ number, where, words }) =>
      html`<li id="note-${number}"><span class="note-number">[${number}]</span> ${mixed(view, t.compare.noteAt(where.agency, where.year))}${t.site.marks.colon}${words.map((one) => html`${one} `)}</li>\n`,
  )}</ul></div>`;
}
