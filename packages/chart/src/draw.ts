import type { Chart, DrawOptions } from './chart.js';
import { checkChart } from './check.js';
import { describeChart } from './describe/describe.js';
import { layoutOf } from './layout.js';
import { optionOf } from './option/option.js';
import { drawnSeries } from './option/series.js';
import { THEMES } from './theme.js';
import { tidySvg } from './tidy.js';

/** Narrower and nothing can be read, wider and nobody can look at it. */
const WIDTHS = { least: 280, most: 2000, usual: 760 } as const;

/**
 * The chart as SVG: no script, no style, the same bytes for the same chart. Throws
 * `setting-invalid` for what cannot be drawn, such as a value that is not finite.
 */
export async function drawChart(chart: Chart, options: DrawOptions = {}): Promise<string> {
  const checked = checkChart(chart);
  const theme = THEMES[options.theme ?? 'light'];
  const layout = layoutOf(checked, widthOf(options));
  const drawn = drawnSeries(checked, theme);
  const { drawOption } = await import('./engine.js');
  const svg = drawOption(optionOf(checked, layout, theme, drawn), layout);
  const { language = 'zh-CN' } = chart;
  const described = { title: checked.title, description: describeChart(chart), language };
  return tidySvg(
    svg,
    described,
    drawn.map(({ of }) => of),
  );
}

/** How large a drawing will be, in pixels, so that a page can leave room for it. */
export function chartSize(
  chart: Chart,
  options: DrawOptions = {},
): { width: number; height: number } {
  const { width, height } = layoutOf(checkChart(chart), widthOf(options));
  return { width, height };
}

const widthOf = ({ width = WIDTHS.usual }: DrawOptions): number =>
  Math.round(Math.min(WIDTHS.most, Math.max(WIDTHS.least, width)));
