import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Chart, DrawOptions } from './chart.js';
import { drawChart } from './draw.js';

const require = createRequire(import.meta.url);

/** How a picture is made. */
export interface PngOptions extends DrawOptions {
  /** Pixels of the picture for one of the drawing, 1 to 4. Default: 2, for screens of today. */
  scale?: number;
}

/** The type that comes with this package: pictures look the same on every machine. */
const FONT_FILES = ['NotoSansHans-Regular.otf', 'NotoSansHans-Bold.otf'];
const FONT = 'Noto Sans Hans';

/** The chart as PNG, for where no SVG can be shown: messengers, documents. Made on another thread. */
export async function chartPng(chart: Chart, options: PngOptions = {}): Promise<Uint8Array> {
  const svg = await drawChart(chart, options);
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: Math.min(4, Math.max(1, options.scale ?? 2)) },
    font: {
      loadSystemFonts: false,
      fontFiles: fontFiles(),
      defaultFontFamily: FONT,
      sansSerifFamily: FONT,
    },
  });
  return image.asPng();
}

function fontFiles(): string[] {
  const entry = require.resolve('@embedpdf/fonts-sc');
  return FONT_FILES.map((file) => join(dirname(entry), '..', 'fonts', file));
}
