import type { FlatCell, FlatTable } from '../export/table.js';
import type { Comparison, ComparisonPoint, ComparisonSeries } from './comparison.js';
import type { Indicator } from './model.js';

interface Row {
  indicator: Indicator;
  series: ComparisonSeries;
  point: ComparisonPoint;
}

/** Why there is no figure; the statuses of figures besides. */
const statusOf = ({ figure, hasReport }: ComparisonPoint): string =>
  figure?.status ?? (hasReport ? 'not-in-form' : 'no-report');

/** Columns of a comparison as a flat table, one figure a row. */
const COLUMNS: readonly { name: string; width?: number; cell(row: Row): FlatCell }[] = [
  { name: 'indicator', width: 24, cell: ({ indicator }) => indicator.id },
  { name: 'label', width: 28, cell: ({ indicator }) => indicator.label },
  { name: 'agency', width: 28, cell: ({ series }) => series.agency },
  { name: 'year', cell: ({ point }) => point.year },
  { name: 'value', cell: ({ point }) => point.figure?.value ?? null },
  { name: 'unit', cell: ({ point }) => point.figure?.unit ?? null },
  { name: 'status', cell: ({ point }) => statusOf(point) },
  { name: 'break', width: 40, cell: ({ point }) => point.break },
  { name: 'since', cell: ({ point }) => point.change?.since ?? null },
  { name: 'difference', cell: ({ point }) => point.change?.difference ?? null },
  { name: 'growth_percent', cell: ({ point }) => point.change?.growth ?? null },
  { name: 'derivation', cell: ({ point }) => point.figure?.derivation ?? null },
  { name: 'report', width: 28, cell: ({ point }) => point.figure?.report ?? null },
  {
    name: 'cells',
    width: 28,
    cell: ({ point }) =>
      point.figure?.cells.map(({ observation }) => observation).join(' ') ?? null,
  },
];

/** A comparison, one figure a row. */
export function tableOf({ indicators, series }: Comparison): FlatTable {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const rows = series.flatMap((one) => {
    const indicator = byId.get(one.indicator);
    return indicator ? one.points.map((point): Row => ({ indicator, series: one, point })) : [];
  });
  return {
    heads: COLUMNS.map(({ name }) => name),
    rows: rows.map((row) => COLUMNS.map(({ cell }) => cell(row))),
    widths: COLUMNS.map(({ width }) => width),
  };
}
