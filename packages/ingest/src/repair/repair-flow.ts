import type { Flow } from '../model/flow.js';
import { removeBanners } from './banners.js';
import { splitFrontMatter } from './front-matter.js';
import { joinLines } from './lines.js';
import { removePageMarks } from './page-marks.js';
import { removeReadings } from './readings.js';

/** A flow as the report's authors wrote it, with what others put above it. */
export interface RepairedFlow extends Flow {
  front: string;
}

/**
 * Puts right what copying did to the lines of a text: banners, page marks, wrapped lines. A document
 * with grids came from a page with structure of its own and is left alone.
 */
export function repairFlow(flow: Flow): RepairedFlow {
  if (flow.grids.length > 0) return { ...flow, front: '' };
  const { front, body } = splitFrontMatter(removeReadings(removeBanners(flow.text)));
  return { text: joinLines(removePageMarks(body).text), grids: [], front };
}
