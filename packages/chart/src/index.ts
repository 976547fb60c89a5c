export {
  type Chart,
  type ChartLanguage,
  type ChartPoint,
  type ChartSeries,
  type DrawOptions,
  MOST_LABELS,
  MOST_SERIES,
} from './chart.js';
export { describeChart } from './describe/describe.js';
export { chartSize, drawChart } from './draw.js';
export { chartPng, type PngOptions } from './png.js';
