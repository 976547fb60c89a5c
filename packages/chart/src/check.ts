import { NianbaoError } from '@nianbao/domain';
import { type Chart, MOST_LABELS, MOST_SERIES } from './chart.js';
import { labelsOf } from './segments.js';
import { cleanText } from './text.js';

/** A chart that can be drawn: its texts cleaned, the labels of all series in one list. */
export interface CheckedChart extends Chart {
  labels: readonly string[];
}

/** Refuses what cannot be drawn truthfully, with the code `setting-invalid`. */
export function checkChart(chart: Chart): CheckedChart {
  const clean = cleaned(chart);
  const labels = labelsOf(clean.series);
  between('series', clean.series.length, MOST_SERIES);
  between('labels', labels.length, MOST_LABELS);
  for (const { name, points } of clean.series) checkPoints(name, points);
  return { ...clean, labels };
}

function cleaned(chart: Chart): Chart {
  const series = chart.series.map(({ name, points }) => ({
    name: cleanText(name),
    points: points.map((point) => ({
      ...point,
      label: cleanText(point.label),
      ...(point.absent !== undefined && { absent: cleanText(point.absent) }),
    })),
  }));
  const note = chart.note === undefined ? {} : { note: cleanText(chart.note) };
  return {
    ...chart,
    ...note,
    title: cleanText(chart.title),
    unit: chart.unit && cleanText(chart.unit),
    series,
  };
}

function between(what: string, got: number, most: number): void {
  if (got >= 1 && got <= most) return;
  throw invalid(`${what} 应有 1 到 ${most} 个，得到的是 ${got} 个`);
}

function checkPoints(name: string, points: Chart['series'][number]['points']): void {
  const labels = new Set<string>();
  for (const { label, value } of points) {
    if (value !== null && !Number.isFinite(value)) {
      throw invalid(`${name} ${label} 应为有限的数，得到的是 ${value}`);
    }
    if (labels.has(label)) throw invalid(`${name} 的 ${label} 应只出现一次`);
    labels.add(label);
  }
}

const invalid = (what: string): NianbaoError =>
  new NianbaoError('setting-invalid', `图无法绘制：${what}。`);
