/** The parts of ECharts that are used; loaded with the first chart, because they take half a second. */
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
} from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([
  ...[BarChart, LineChart, ScatterChart, LabelLayout, SVGRenderer],
  ...[GridComponent, LegendComponent, MarkLineComponent, TitleComponent],
]);

/** The drawing as ECharts writes it. */
export function drawOption(
  option: EChartsCoreOption,
  { width, height }: { width: number; height: number },
): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
