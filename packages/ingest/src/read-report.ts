import { createHash } from 'node:crypto';
import { checkReport, NianbaoError, type Report, type YearOfReport } from '@nianbao/domain';
import { analyse, type Content, readContent } from './content.js';
import { looksLikeReport } from './evidence-of-report.js';
import { identify } from './identity/identify.js';
import { reportId } from './identity/names.js';
import { checkLength, DEFAULT_LIMITS, type Limits, tooLarge } from './limits.js';
import { flowOf } from './model/flow.js';
import { readDocument } from './readers/registry.js';
import { addressIn } from './repair/front-matter.js';
import { repairFlow } from './repair/repair-flow.js';

/** What the caller knows about a document. */
export interface ReadOptions {
  /** File name; its words are evidence for body and year. */
  name: string;
  /** Body, where the caller knows it better than the document. */
  agency?: string;
  /** Year, where the caller knows it better than the document. */
  year?: number;
  /** Encoding that the server of a page named. */
  charset?: string;
  /** The same body's report of the year before, where it is known: it can settle glued cells. */
  previous?: YearOfReport | undefined;
  /** The same body's report of the year after. */
  next?: YearOfReport | undefined;
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

function checkText(text: string, name: string, limits: Limits): void {
  checkLength(text, name, limits.maxCharacters);
  if (text.trim() === '')
    throw new NianbaoError('file-empty', `“${name}”中没有文字。请检查文件是否完整。`);
}

/**
 * Reads one document into a report. Nothing is stored. Throws a NianbaoError where the document cannot
 * be read, is not an annual report, or names no body or year.
 */
export async function readReport(bytes: Uint8Array, options: ReadOptions): Promise<ReadOutcome> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  checkSize(bytes, options.name, limits);
  const { name, charset } = options;
  const { maxCharacters } = limits;
  const source = await readDocument({
    bytes,
    name,
    maxCharacters,
    ...(charset !== undefined && { charset }),
  });
  const flow = repairFlow(flowOf(source.blocks));
  checkText(flow.text, options.name, limits);
  const analysis = analyse(flow);
  if (!analysis.found && !looksLikeReport(analysis.texts.text)) {
    throw new NianbaoError(
      'not-a-report',
      `“${options.name}”不像政府信息公开工作年度报告。请确认文件内容。`,
    );
  }
  const identity = identify(`${flow.front}\n${analysis.texts.shown}`, options);
  const content = readContent(analysis, identity, {
    steps: limits.maxSearchSteps,
    previous: options.previous,
    next: options.next,
  });
  const url = addressIn(flow.front);
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
      ...(url !== undefined && { url }),
    },
    ...content,
    findings: [...content.findings, ...checkReport({ ...content, year: identity.year })],
  };
  return { report, status: isPartial(content) ? 'partial' : 'ok' };
}

const isPartial = ({ observations, findings }: Content): boolean =>
  observations.some(({ status }) => status === 'unreadable') ||
  findings.some(({ code }) => code === 'table-unread');
