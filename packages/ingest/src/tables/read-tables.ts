import { type Form, relationsAmong } from '@nianbao/domain';
import { createBudget } from '../limits.js';
import type { Flow } from '../model/flow.js';
import { type Skeleton, skeletonOf } from '../model/text.js';
import { type Align, alignment } from './alignment.js';
import { anchorsOf } from './anchors.js';
import { columnsMoved } from './columns.js';
import type { Decision } from './decision.js';
import { placesIn } from './grid-columns.js';
import { type Label, linesOf, placeLabels, type TableLine } from './lines.js';
import { hasSeparator } from './numbering.js';
import { withOpenRows } from './open-rows.js';
import type { Told } from './prose-help.js';
import { type LineReadings, readingsOf } from './readings.js';
import { recogniseForm } from './recognise.js';
import { type TableGroup, tableGroups, zonesByLabel } from './regions.js';
import { printsSingleDashes } from './tokens.js';
import { withoutTornEnd } from './torn-end.js';
import { settle, withoutBlankRuns } from './trust.js';
import { withoutTurned } from './turned.js';
import type { YearHelp } from './year-help.js';
import { holdsBlanks, holdsCells, type Zone, zoneOf } from './zone.js';

/** The statistics tables of a report: where they stand and which form they follow, not yet read. */
export interface FoundTables {
  form: Form;
  groups: TableGroup[];
  labels: Label[];
  lines: TableLine[];
  zones: Zone[];
  /** Letters of the text, to look for heads that are out of place. */
  skeleton: Skeleton;
  /** Places cells by the columns of their table. */
  align: Align;
  /** The whole text. */
  text: string;
}

/**
 * A row that may be missing is there when it holds cells; blank ones only where it does not merely head the
 * rows behind it.
 */
function isPrinted({ line, zone }: { line: TableLine; zone: Zone }): boolean {
  const { row } = line.label.anchor;
  if (!row?.optional || holdsCells(zone)) return true;
  const headsNext = line.next?.anchor.row?.path.includes(row.path.at(-1) ?? '') ?? false;
  return !headsNext && holdsBlanks(zone, line);
}

/** Finds the tables of a report by their labels; undefined where no known form shows. */
export function findTables(flow: Flow): FoundTables | undefined {
  const skeleton = skeletonOf(flow.text);
  const recognised = recogniseForm(skeleton.text);
  if (!recognised) return undefined;
  const { form, matches } = recognised;
  const labels = withOpenRows(flow, placeLabels(flow.text, skeleton, matches));
  const zoned = linesOf(flow, form, labels, anchorsOf(form))
    .map((line) => ({ line, zone: zoneOf(flow.text, line) }))
    .filter(isPrinted);
  const lines = zoned.map(({ line }) => line);
  const zones = zoned.map(({ zone }) => zone);
  const groups = tableGroups(flow.text, labels, zonesByLabel(lines, zones));
  const align = alignment(lines, zones, labels, { text: flow.text, placeOf: placesIn(flow) });
  return { form, groups, labels, lines, zones, skeleton, align, text: flow.text };
}

/** A table whose columns stand in another order than the form's is not read. */
function withoutReordered(lines: readonly LineReadings[], found: FoundTables): LineReadings[] {
  return lines.map((readings) =>
    columnsMoved(readings.line.table, found.labels, found.skeleton)
      ? { ...readings, candidates: [], alternates: () => [] }
      : readings,
  );
}

/** What can settle an open split beside the relations of the form. */
export interface Help {
  /** Figures of the prose. */
  told: Told;
  /** Reports of the years beside. */
  years: YearHelp;
}

/** Reads the cells of the tables found. */
export function decideTables(found: FoundTables, help: Help, steps: number): Decision[] {
  const { form, lines, zones } = found;
  const separated = zones.some(hasSeparator);
  const singleDashes = printsSingleDashes(zones.map(({ text }) => text));
  const keys = new Set(lines.flatMap(({ slots }) => slots.map(({ key }) => key)));
  const relations = relationsAmong(form, (key) => keys.has(key));
  const perLine = Math.ceil(steps / (lines.length + 1));
  const readings = lines.map((line, at) =>
    readingsOf(line, zones[at] as Zone, {
      relations,
      budget: () => createBudget(perLine),
      separated,
      singleDashes,
      align: found.align,
    }),
  );
  const trusted = withoutTurned(found, withoutReordered(withoutBlankRuns(readings), found));
  const settled = settle(trusted, { ...help, relations, budget: () => createBudget(steps) });
  return withoutTornEnd(settled, found);
}
