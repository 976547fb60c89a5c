import type { FormTable } from '@nianbao/domain';
import type { Heading } from '../outline/headings.js';
import type { TableRegion } from '../outline/outline.js';
import type { Label, TableLine } from './lines.js';
import type { Zone } from './zone.js';

/** Tables of one part of the report that stand together, with their place in the flow. */
export interface TableGroup {
  tables: FormTable[];
  labels: Label[];
  region: TableRegion;
}

/** Words of a table's head that carry no figure; they belong to the table, not to the prose before it. */
const HEAD =
  /(?:统计指标|20\d\d(?:年度?)?|本?年度|指标名称|信息内容|申请人情况|法人或其他组织|计量单位|统计数|(?<=统计指标|指标名称)单位|[（(]本列数据的勾稽关系[^）)]{0,60}[)）]|其中[：:]?|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．、]|[\s|“”"]+)$/;
const CAPTION =
  /(附[件表]?\s*(?:[\d一二三](?!\d))?\s*[:：]?\s*)?((?:(?!附[件表])[^。！？；;：:\n\ufffc]){0,40}统计表)\s*$/;
const LONGEST_HEAD = 200;

/** Where the table begins: the words of its head are taken in. */
function headStart(text: string, start: number, floor: number): number {
  const before = text.slice(Math.max(floor, start - LONGEST_HEAD), start);
  const head = HEAD.exec(before);
  return head && head[0].length > 0 ? headStart(text, start - head[0].length, floor) : start;
}

/** The caption of an attached table is a section of its own. */
function captionBefore(text: string, start: number, floor: number): Heading | undefined {
  const before = text.slice(Math.max(floor, start - 80), start);
  const found = CAPTION.exec(before);
  if (!found) return undefined;
  const [whole, attached = '', title = ''] = found;
  const at = start - before.length + found.index;
  const alone = at === 0 || text[at - 1] === '\n';
  if (attached === '' && !alone) return undefined;
  const numbering = attached.replace(/[\s:：]/g, '');
  return { start: at, end: at + whole.trimEnd().length, level: 1, numbering, title: title.trim() };
}

const samePart = (left: Label, right: Label): boolean =>
  left.anchor.table.part === right.anchor.table.part;

function grouped(labels: readonly Label[]): Label[][] {
  const groups: Label[][] = [];
  for (const label of labels) {
    const last = groups.at(-1);
    if (last && samePart(last[0] as Label, label)) last.push(label);
    else groups.push([label]);
  }
  return groups;
}

/** Places the tables of a recognised form: one region a part. */
export function tableGroups(
  text: string,
  labels: readonly Label[],
  zones: ReadonlyMap<Label, Zone>,
): TableGroup[] {
  let floor = 0;
  return grouped(labels).map((group) => {
    const last = group.at(-1) as Label;
    const zone = zones.get(last);
    const end = zone ? zone.start + zone.text.trimEnd().length : last.end;
    const start = headStart(text, (group[0] as Label).start, floor);
    const heading = captionBefore(text, start, floor);
    floor = end;
    const tables = [...new Set(group.map((label) => label.anchor.table))];
    return { tables, labels: group, region: { start, end, ...(heading && { heading }) } };
  });
}

/** Zones by the label they belong to. */
export const zonesByLabel = (
  lines: readonly TableLine[],
  zones: readonly Zone[],
): Map<Label, Zone> => new Map(lines.map((line, at) => [line.label, zones[at] as Zone]));
