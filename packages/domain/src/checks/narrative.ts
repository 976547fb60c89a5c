import { stated } from '../findings/state.js';
import { readConcepts } from '../phrases/concepts.js';
import { foldText } from '../phrases/match.js';
import type { Concept } from '../schemas/concept.js';
import type { Finding } from '../schemas/finding.js';
import type { Form } from '../schemas/form.js';
import type { Observation } from '../schemas/observation.js';
import type { CellMap, RelationCell } from './cells.js';
import { sumOf } from './decimal.js';
import { referenceTo } from './references.js';
import { cellMap } from './relations.js';

/** The concept that the words told with a figure name and nothing else; undefined where they say more. */
export function conceptTold(label: string): Concept | undefined {
  const [first] = readConcepts(foldText(label));
  return first && first.leftover.length === 0 ? first.concept : undefined;
}

/** The printed cells of a concept; undefined unless each of them holds a number. */
function printed(form: Form, concept: Concept, cells: CellMap): RelationCell[] | undefined {
  const found = (concept.figures[form.id] ?? []).map((key) => cells.get(key));
  const usable = found.length > 0 && found.every((cell) => cell?.status === 'reported');
  return usable ? (found as RelationCell[]) : undefined;
}

/** 共收到 N 件 may count what was carried in as well; then the text is right about something else. */
function countsCarriedIn(concept: Concept, told: number, total: number, cells: CellMap): boolean {
  const carried = cells.get('carried-in@total')?.value ?? 0;
  return concept.id === 'received' && carried > 0 && sumOf([total, carried]) === told;
}

function differing(form: Form, told: Observation, cells: CellMap): Finding[] {
  if (told.value === null || told.approximate) return [];
  const concept = conceptTold(told.path.at(-1) as string);
  const figures = concept && printed(form, concept, cells);
  if (!concept || !figures) return [];
  if (told.unit !== concept.unit && told.unit !== figures[0]?.unit) return [];
  const total = sumOf(figures.map((cell) => cell.value as number));
  if (total === told.value) return [];
  const carried = countsCarriedIn(concept, told.value, total, cells)
    ? { value: sumOf([told.value, -total]), unit: concept.unit }
    : null;
  return [
    {
      ...stated('narrative-differs', {
        clause: told.clause ?? told.source.text,
        told: told.value,
        unit: told.unit,
        label: concept.label,
        printed: total,
        printedUnit: figures[0]?.unit ?? concept.unit,
        carried,
      }),
      figures: [told, ...figures].map(referenceTo),
      where: told.path[0] as string,
    },
  ];
}

/**
 * Holds the figures told in the prose against the table: where the words told with a number name one
 * concept and nothing else, in its unit or the table's, and of the report's year, both must say the same.
 */
export function checkNarrative(
  form: Form,
  year: number,
  observations: readonly Observation[],
): Finding[] {
  const cells = cellMap(form, observations);
  return observations
    .filter((one) => one.kind === 'narrative' && one.year === year)
    .flatMap((told) => differing(form, told, cells));
}
