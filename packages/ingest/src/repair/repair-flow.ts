import type { Flow } from '../model/flow.js';
import { removeBanners } from './banners.js';
import { joinLines } from './lines.js';
import { removePageMarks } from './page-marks.js';

/**
 * Puts right what copying did to the lines of a text: banners, page marks, wrapped lines. A document
 * with grids came from a page with structure of its own and is left alone.
 */
export function repairFlow(flow: Flow): Flow {
  if (flow.grids.length > 0) return flow;
  const text = joinLines(removePageMarks(removeBanners(flow.text)).text);
  return { text, grids: [] };
}
