import { type Chart, chartPng, drawChart } from '@nianbao/chart';
import { type Response, Router } from 'express';
import { rankingChart } from '../charts/ranking-chart.js';
import { seriesChart } from '../charts/series-chart.js';
import { CHART_FORMATS, type ChartFormat, type ChartLook } from '../figure-addresses.js';
import { SiteError } from '../http/errors.js';
import {
  type ChartParameters,
  chartParameters,
  comparisonQuery,
} from '../http/figure-parameters.js';
import type { Site } from '../site.js';

/** Opened by itself a drawing may do nothing; its size and colours are attributes. */
const POLICY = "default-src 'none'; sandbox";

type Finder = (site: Site, asked: ChartParameters) => Promise<Chart | undefined>;

/** Charts as files, addressed like the pages that show them. */
export function chartRoutes(site: Site): Router {
  const router = Router();
  for (const format of CHART_FORMATS) {
    router.get(`/charts/series.${format}`, chartRoute(site, format, findSeries));
    router.get(`/charts/ranking.${format}`, chartRoute(site, format, findRanking));
  }
  return router;
}

function chartRoute(site: Site, format: ChartFormat, find: Finder) {
  return async (
    { query }: { query: Readonly<Record<string, unknown>> },
    response: Response,
  ): Promise<void> => {
    const asked = chartParameters(query, site.settings);
    const chart = await find(site, asked);
    if (!chart) throw new SiteError('page-unknown');
    await send(response, chart, format, asked.look);
  };
}

async function send(
  response: Response,
  chart: Chart,
  format: ChartFormat,
  look: ChartLook,
): Promise<void> {
  response.set('Content-Security-Policy', POLICY);
  if (format === 'svg') response.type('svg').send(await drawChart(chart, look));
  else response.type('png').send(Buffer.from(await chartPng(chart, look)));
}

const findSeries: Finder = async ({ library }, { agencies, years, indicators, language }) => {
  const [id = ''] = indicators;
  const comparison = await library.compare(comparisonQuery({ indicators: [id], agencies, years }));
  const [indicator] = comparison.indicators;
  if (!indicator) throw new SiteError('indicator-unknown');
  return seriesChart(comparison, indicator, language);
};

const findRanking: Finder = async ({ library }, { years, indicators, language }) => {
  const [year] = years;
  const detail = await library.indicatorPart(indicators[0] ?? '', { year, limit: 0, offset: 0 });
  if (!detail) throw new SiteError('indicator-unknown');
  const ranking = detail.rankings.find((one) => year === undefined || one.year === year);
  return ranking && rankingChart(detail, ranking, language);
};
