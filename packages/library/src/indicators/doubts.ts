import type { FigurePort } from '@nianbao/answer';
import type { IndicatorFigure } from './model.js';

/** Adds to each figure what the checks found out about it: whoever compares it has to know. */
export async function addDoubts(
  figures: FigurePort,
  all: readonly IndicatorFigure[],
): Promise<void> {
  for (const figure of all) {
    const cells = figure.cells.map(({ observation }) => observation);
    const findings = await figures.findings(figure.report, cells);
    const doubts = findings.filter(({ severity }) => severity !== 'info');
    figure.doubts = [...new Map(doubts.map((one) => [one.message, one])).values()];
  }
}
