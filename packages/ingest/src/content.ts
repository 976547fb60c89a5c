import type { Finding, Observation, Section } from '@nianbao/domain';
import { showsTable } from './evidence-of-report.js';
import { readingFinding } from './findings.js';
import type { Identity } from './identity/identify.js';
import type { Flow } from './model/flow.js';
import { simplifyText } from './model/simplify.js';
import { type ReportKey, readProse } from './narrative/read-prose.js';
import { outlineOf, type PlacedSection } from './outline/outline.js';
import { repairCharacters } from './repair/characters.js';
import type { Decision } from './tables/decision.js';
import { placeTable } from './tables/placing.js';
import { decideTables, type FoundTables, findTables } from './tables/read-tables.js';
import { tableFindings } from './tables/table-findings.js';
import { type Neighbours, yearHelp } from './tables/year-help.js';

/** One text in three states, all equally long, so that a place in one is the place in all. */
export interface Texts {
  /** As printed. */
  printed: string;
  /** With misread characters put right. */
  shown: string;
  /** In simplified characters as well, for recognition. */
  text: string;
}

/** A document ready to be analysed: its texts, its tables, what was repaired. */
export interface Analysis {
  texts: Texts;
  found: FoundTables | undefined;
  repairs: Finding[];
}

/** Repairs characters and finds the tables. */
export function analyse(flow: Flow): Analysis {
  const repaired = repairCharacters(flow.text);
  const text = simplifyText(repaired.text);
  const texts: Texts = { printed: flow.text, shown: repaired.text, text };
  return { texts, found: findTables({ ...flow, text }), repairs: repaired.findings };
}

/** Turns places in the flow into the text of blocks; tables are filled in later. */
function sectionOf(placed: PlacedSection, prose: string, printed: string): Section {
  const blocks = placed.blocks.map(({ kind, start, end }) =>
    kind === 'paragraph'
      ? { kind, text: prose.slice(start, end) }
      : { kind, rows: [], text: printed.slice(start, end) },
  );
  return { ...placed, blocks };
}

/** Puts the rebuilt tables where the outline has left room for them; returns their figures. */
function placeTables(
  found: FoundTables,
  decisions: readonly Decision[],
  outline: { placed: readonly PlacedSection[]; sections: Section[] },
  key: ReportKey,
  printed: string,
): Observation[] {
  return found.groups.flatMap((group) => {
    for (const [at, section] of outline.placed.entries()) {
      const block = section.blocks.findIndex(
        ({ kind, start }) => kind === 'table' && start === group.region.start,
      );
      if (block < 0) continue;
      const place = { section: section.id, block };
      const table = placeTable({ found, decisions, text: printed, key, group, place });
      (outline.sections[at] as Section).blocks[block] = table.block;
      return table.observations;
    }
    return [];
  });
}

const unreadTable = (): Finding => readingFinding('table-unread', {}, '统计表');

/** What a document says: its outline, its figures, what was found out about them. */
export interface Content {
  sections: Section[];
  observations: Observation[];
  findings: Finding[];
  form: string | null;
}

/** Outline, prose and tables of an analysed document. */
export function readContent(
  analysis: Analysis,
  identity: Identity,
  { steps, ...neighbours }: Neighbours & { steps: number },
): Content {
  const { texts, found, repairs } = analysis;
  const regions = found?.groups.map(({ region }) => region) ?? [];
  const placed = outlineOf(texts.text, regions, identity.title);
  const form = found?.form.id ?? null;
  const key: ReportKey = { agency: identity.agency.name, year: identity.year, form };
  const byId = new Map(placed.map((section) => [section.id, section]));
  const place = (section: Section, block: number) =>
    byId.get(section.id)?.blocks[block] ?? { start: 0, end: 0 };
  const told = readProse(
    placed.map((section) => sectionOf(section, texts.text, texts.printed)),
    key,
    (section, block) => {
      const { start, end } = place(section, block);
      return { printed: texts.printed.slice(start, end), shown: texts.shown.slice(start, end) };
    },
  );
  const sections = placed.map((section) => sectionOf(section, texts.shown, texts.printed));
  const decisions = found
    ? decideTables(
        found,
        {
          told: { figures: told, year: key.year, form: found.form.id },
          years: yearHelp(found.form, key.year, neighbours),
        },
        steps,
      )
    : [];
  const figures = found
    ? placeTables(found, decisions, { placed, sections }, key, texts.printed)
    : [];
  const table = found ? tableFindings(found, decisions, figures) : [];
  const unread = !found && showsTable(texts.text) ? [unreadTable()] : [];
  const findings = [...identity.findings, ...repairs, ...table, ...unread];
  return { sections, observations: [...figures, ...told], findings, form };
}
