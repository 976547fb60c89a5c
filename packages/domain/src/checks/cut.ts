import { formById } from '../forms/index.js';
import type { Report } from '../schemas/report.js';
import type { Block, Section } from '../schemas/section.js';

/** What is looked at to see whether a document ends where its author ended it. */
export type EndingReport = Pick<Report, 'form' | 'sections' | 'observations'>;

const CLOSED = /[。！？!?；;.”"」』）)》]$/;
/** A report may end with who signs and when. */
const SIGNED =
  /^.{0,40}(?:\d{1,2}日|[〇一二三四五六七八九十]日|办公[室厅]|政府|委员会|管委会|办事处|街道|[局委镇乡会院])$/;
/** Nothing ends with these. */
const DANGLING = /(?:[，,、：:（(“《]|[的和与及为共由对在将]|收到|受理)$/;
const TITLE_ENDING = /(?:情况|事项|措施|问题|打算|建议|安排|概述|概况|方面|数量|统计表|附件|说明)$/;

/** A numbered title that nothing follows and that no title ends like. */
const isTornTitle = ({ numbering, title, blocks }: Section): boolean =>
  numbering !== '' && blocks.length === 0 && !TITLE_ENDING.test(title);

/** True when the last table of its part is not shown down to its last row. */
function isTornTable({ form, observations }: EndingReport, section: Section): boolean {
  const block = section.blocks.length - 1;
  const shown = observations.filter(
    ({ source }) => source.section === section.id && source.block === block,
  );
  const tables = formById(form)?.tables ?? [];
  const own = tables.find(({ rows }) => rows.some(({ id }) => id === shown[0]?.indicator));
  const last = tables.filter(({ part }) => part === own?.part).at(-1);
  const row = last?.rows.findLast(({ id }) => id !== null);
  return !last?.open && row !== undefined && !shown.some(({ indicator }) => indicator === row.id);
}

const isOpen = (text: string): boolean => !CLOSED.test(text) && !SIGNED.test(text);

/** True when the last words of a document cannot be its last: half a title, half a table, half a sentence. */
export function endsTorn(report: EndingReport): boolean {
  const section = report.sections.at(-1);
  const block: Block | undefined = section?.blocks.at(-1);
  if (!section || !block) return section !== undefined && isTornTitle(section);
  return block.kind === 'table'
    ? isTornTable(report, section)
    : DANGLING.test(block.text.trimEnd());
}

/** True when a document may have been cut off at its end; proof only together with parts that are missing. */
export function mayEndTorn(report: EndingReport): boolean {
  const block = report.sections.at(-1)?.blocks.at(-1);
  return endsTorn(report) || (block?.kind === 'paragraph' && isOpen(block.text.trimEnd()));
}
