import type { Form, Observation } from '@nianbao/domain';
import { createBudget } from '../limits.js';
import type { Flow } from '../model/flow.js';
import { skeletonOf } from '../model/text.js';
import { anchorsOf } from './anchors.js';
import { type Label, linesOf, placeLabels, type TableLine } from './lines.js';
import { hasSeparator } from './numbering.js';
import { readingsOf } from './readings.js';
import { recogniseForm } from './recognise.js';
import { type TableGroup, tableGroups, zonesByLabel } from './regions.js';
import type { Decision } from './solve.js';
import { settle, withoutBlankRuns } from './trust.js';
import { type Zone, zoneOf } from './zone.js';

/** The statistics tables of a report: where they stand and which form they follow, not yet read. */
export interface FoundTables {
  form: Form;
  groups: TableGroup[];
  labels: Label[];
  lines: TableLine[];
  zones: Zone[];
}

/** Finds the tables of a report by their labels; undefined where no known form shows. */
export function findTables(flow: Flow): FoundTables | undefined {
  const skeleton = skeletonOf(flow.text);
  const recognised = recogniseForm(skeleton.text);
  if (!recognised) return undefined;
  const { form, matches } = recognised;
  const labels = placeLabels(flow.text, skeleton, matches);
  const lines = linesOf(flow, form, labels, anchorsOf(form));
  const zones = lines.map((line) => zoneOf(flow.text, line));
  const groups = tableGroups(flow.text, labels, zonesByLabel(lines, zones));
  return { form, groups, labels, lines, zones };
}

/** Reads the cells of the tables found; `told` are the figures of the prose, which can settle an open split. */
export function decideTables(
  found: FoundTables,
  told: readonly Observation[],
  steps: number,
): Decision[] {
  const { form, lines, zones } = found;
  const separated = zones.some(hasSeparator);
  const perLine = Math.ceil(steps / (lines.length + 1));
  const readings = lines.map((line, at) =>
    readingsOf(line, zones[at] as Zone, {
      relations: form.relations,
      budget: createBudget(perLine),
      separated,
    }),
  );
  return settle(withoutBlankRuns(readings), form.relations, told, () => createBudget(steps));
}
