import { createHash } from 'node:crypto';
import {
  type Finding,
  NianbaoError,
  type Observation,
  type Report,
  type Section,
} from '@nianbao/domain';
import { looksLikeReport, showsTable } from './evidence-of-report.js';
import { type Identity, identify } from './identity/identify.js';
import { reportId } from './identity/names.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import { type Flow, flowOf } from './model/flow.js';
import { type ReportKey, readProse } from './narrative/read-prose.js';
import { outlineOf, type PlacedSection } from './outline/outline.js';
import { readDocument } from './readers/registry.js';
import { repairCharacters } from './repair/characters.js';
import { repairFlow } from './repair/repair-flow.js';
import { placeTable } from './tables/placing.js';
import { decideTables, type FoundTables, findTables } from './tables/read-tables.js';
import type { Decision } from './tables/solve.js';
import { tableFindings } from './tables/table-findings.js';

/** What the caller knows about a document. */
export interface ReadOptions {
  /** File name; its words are evidence for body and year. */
  name: string;
  /** Body, where the caller knows it better than the document. */
  agency?: string;
  /** Year, where the caller knows it better than the document. */
  year?: number;
  /** Bounds, see {@link DEFAULT_LIMITS}. */
  limits?: Partial<Limits>;
}

/** A report, and whether all figures of its tables could be read. */
export interface ReadOutcome {
  report: Report;
  /** `partial`: a table has unreadable figures, or the report shows a table that could not be read. */
  status: 'ok' | 'partial';
}

function checkSize(bytes: Uint8Array, name: string, limits: Limits): void {
  if (bytes.length === 0)
    throw new NianbaoError('file-empty', `“${name}”是空文件。请检查文件是否完整。`);
  if (bytes.length > limits.maxBytes) throw tooLarge(name, `${limits.maxBytes} 字节`);
}

const tooLarge = (name: string, most: string): NianbaoError =>
  new NianbaoError(
    'file-too-large',
    `“${name}”超过单个文件的上限（${most}）。请拆分文件或调高上限。`,
  );

function checkText(text: string, name: string, limits: Limits): void {
  if (text.length > limits.maxCharacters) throw tooLarge(name, `${limits.maxCharacters} 字`);
  if (text.trim() === '')
    throw new NianbaoError('file-empty', `“${name}”中没有文字。请检查文件是否完整。`);
}

/** Text as printed and with misread characters put right, equally long. */
interface Texts {
  printed: string;
  text: string;
}

/** Turns places in the flow into the text of blocks; tables are filled in later. */
function sectionOf(placed: PlacedSection, { text, printed }: Texts): Section {
  const blocks = placed.blocks.map(({ kind, start, end }) =>
    kind === 'paragraph'
      ? { kind, text: text.slice(start, end) }
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

const unreadTable = (): Finding => ({
  code: 'table-unread',
  severity: 'warning',
  message: '报告中有统计表，但无法按已知格式识别，未给出表中数值。',
  figures: [],
  where: '统计表',
});

interface Content {
  sections: Section[];
  observations: Observation[];
  findings: Finding[];
  form: string | null;
}

function readContent(
  flow: Flow,
  found: FoundTables | undefined,
  identity: Identity,
  steps: number,
): Content {
  const repaired = repairCharacters(flow.text);
  const texts: Texts = { printed: flow.text, text: repaired.text };
  const regions = found?.groups.map(({ region }) => region) ?? [];
  const placed = outlineOf(texts.text, regions, identity.title);
  const sections = placed.map((section) => sectionOf(section, texts));
  const form = found?.form.id ?? null;
  const key: ReportKey = { agency: identity.agency.name, year: identity.year, form };
  const printed = (section: Section, block: number): string => {
    const place = placed.find(({ id }) => id === section.id)?.blocks[block];
    return place ? texts.printed.slice(place.start, place.end) : '';
  };
  const told = readProse(sections, key, printed);
  const decisions = found ? decideTables(found, told, steps) : [];
  const figures = found
    ? placeTables(found, decisions, { placed, sections }, key, texts.printed)
    : [];
  const table = found ? tableFindings(found, decisions, figures) : [];
  const unread = !found && showsTable(texts.text) ? [unreadTable()] : [];
  const findings = [...identity.findings, ...repaired.findings, ...table, ...unread];
  return { sections, observations: [...figures, ...told], findings, form };
}

/**
 * Reads one document into a report. Nothing is stored. Throws a NianbaoError where the document cannot
 * be read, is not an annual report, or names no body or year.
 */
export async function readReport(bytes: Uint8Array, options: ReadOptions): Promise<ReadOutcome> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  checkSize(bytes, options.name, limits);
  const source = await readDocument({ bytes, name: options.name });
  const flow = repairFlow(flowOf(source.blocks));
  checkText(flow.text, options.name, limits);
  const found = findTables(flow);
  if (!found && !looksLikeReport(flow.text)) {
    throw new NianbaoError(
      'not-a-report',
      `“${options.name}”不像政府信息公开工作年度报告。请确认文件内容。`,
    );
  }
  const identity = identify(flow.text, options);
  const content = readContent(flow, found, identity, limits.maxSearchSteps);
  const report: Report = {
    id: reportId(identity.agency.name, identity.year),
    agency: identity.agency,
    year: identity.year,
    title: identity.title,
    document: {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      name: options.name,
      mediaType: source.mediaType,
      bytes: bytes.length,
    },
    ...content,
  };
  return { report, status: isPartial(content) ? 'partial' : 'ok' };
}

const isPartial = ({ observations, findings }: Content): boolean =>
  observations.some(({ status }) => status === 'unreadable') ||
  findings.some(({ code }) => code === 'table-unread');
