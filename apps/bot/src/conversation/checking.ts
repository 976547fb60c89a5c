import { type CheckedDocument, type Finding, type Severity, tableBytes } from '@nianbao/library';
import pLimit from 'p-limit';
import { clip } from './answering.js';
import type { Context } from './context.js';
import {
  type FileMessage,
  type IncomingFile,
  type Outgoing,
  oneLine,
  textMessage,
} from './messages.js';

/** Files read and checked at once: each is held in memory meanwhile. */
const AT_ONCE = 2;
/** Findings told in words; all of them stand in the file. */
const SHOWN = 8;
const LONGEST_MESSAGE = 200;
const LONGEST_NAME = 60;
const MEGABYTE = 1024 * 1024;
/** In the order in which they are told. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Checks a file as it was sent and tells what was found; nothing is stored. */
export type CheckFile = (file: IncomingFile, context: Context) => Promise<Outgoing[]>;

/** Creates the desk that files are checked at. `onError` hears of a file that could not be fetched. */
export function createChecking(onError: (error: unknown) => void): CheckFile {
  const slot = pLimit(AT_ONCE);
  return (file, context) => slot(() => checkOne(file, context, onError));
}

async function checkOne(
  file: IncomingFile,
  context: Context,
  onError: (error: unknown) => void,
): Promise<Outgoing[]> {
  const { t, limits } = context;
  const tooLarge = () => [textMessage(t.fileTooLarge(Math.floor(limits.maxFileBytes / MEGABYTE)))];
  if ((file.size ?? 0) > limits.maxFileBytes) return tooLarge();
  const bytes = await file.read().catch((error: unknown) => {
    onError(error);
    return undefined;
  });
  if (bytes === undefined) return [textMessage(t.fileNotHad)];
  if (bytes.length > limits.maxFileBytes) return tooLarge();
  const name = shownName(file.name);
  const [checked] = await context.library.checkDocuments([{ bytes, name: safeName(file.name) }]);
  return checked === undefined
    ? [textMessage(t.fileNotHad)]
    : checkedMessages(checked, name, context);
}

async function checkedMessages(
  { report, before, error }: CheckedDocument,
  name: string,
  { t }: Context,
): Promise<Outgoing[]> {
  if (report === null) return [textMessage(t.fileUnread(name, error?.message ?? ''))];
  const findings = SEVERITIES.flatMap((severity) =>
    report.findings.filter((one) => one.severity === severity),
  );
  const hidden = findings.length - SHOWN;
  const text = textMessage(
    t.fileRead(name, report.agency.name, report.year, report.observations.length),
    ...(before === null ? [] : [t.fileBefore(before.year)]),
    findings.length === 0 ? t.fileClean : t.fileFindings(countsOf(findings, t)),
    ...findings.slice(0, SHOWN).map((one, index) => findingLine(one, index + 1, t)),
    ...(hidden > 0 ? [t.moreFindings(hidden)] : []),
  );
  return [text, ...(await findingsFile(findings, t))];
}

/** The findings as a file for a spreadsheet; none where there are none. */
async function findingsFile(findings: readonly Finding[], t: Context['t']): Promise<FileMessage[]> {
  if (findings.length === 0) return [];
  const rows = findings.map((one) => [
    t.severityCount[one.severity],
    one.code,
    one.message,
    one.where,
    figuresOf(one),
  ]);
  const bytes = await tableBytes('csv', { heads: t.findingsHeads, rows, widths: [] });
  return [{ kind: 'file', name: t.findingsFile, mediaType: 'text/csv', bytes }];
}

function figuresOf({ figures }: Finding): string {
  return figures
    .map(({ path, column, value }) => `${[...path, column].filter(Boolean).join(' > ')}: ${value}`)
    .join('; ');
}

function countsOf(findings: readonly Finding[], t: Context['t']): string {
  return SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((one) => one.severity === severity).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => t.countOf(t.severityCount[severity], count))
    .join(t.findingsSeparator);
}

function findingLine(finding: Finding, number: number, t: Context['t']): string {
  const message = clip(oneLine(finding.message), LONGEST_MESSAGE);
  return t.finding(number, t.severityCount[finding.severity], message, oneLine(finding.where));
}

/** Signs that cannot be seen, or that turn the order of those that can. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The last part of a name as sent, for the reader of files; it is never a path here. */
function safeName(name: string): string {
  return name.replaceAll(UNSEEN, '').split(/[/\\]/u).at(-1)?.trim() ?? '';
}

const shownName = (name: string): string => clip(safeName(name), LONGEST_NAME);
