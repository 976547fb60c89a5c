import { type Agency, type Finding, NianbaoError } from '@nianbao/domain';
import { readingFinding } from '../findings.js';
import { simplifyText } from '../model/simplify.js';
import { type Evidence, gatherEvidence } from './evidence.js';
import { fullName } from './full-name.js';
import { aliasesIn, sameBody } from './names.js';
import { hasRegion, namesWithRegion } from './region.js';
import { governmentOfOffice, governmentTold, isBareOffice, subjectOf } from './subject.js';
import { zoneInFull } from './zones.js';

/** Who reports for which year. */
export interface Identity {
  agency: Agency;
  year: number;
  title: string;
  findings: Finding[];
}

/** What the caller knows beforehand; it outweighs the document. */
export interface KnownIdentity {
  name: string;
  agency?: string | undefined;
  year?: number | undefined;
}

const conflict = (
  what: 'agency' | 'year',
  chosen: string | number,
  other: string | number,
  from: string,
): Finding => readingFinding('identity-conflict', { what, chosen, other, from }, from);

function conflicts(evidence: readonly Evidence[], agency: string, year: number): Finding[] {
  return evidence
    .filter(({ vague }) => !vague)
    .flatMap((one) => {
      const years =
        one.year !== undefined && one.year !== year
          ? [conflict('year', year, one.year, one.from)]
          : [];
      const differs = one.agency !== undefined && !sameBody(one.agency, agency);
      return [
        ...years,
        ...(differs ? [conflict('agency', agency, one.agency as string, one.from)] : []),
      ];
    });
}

const unknown = (file: string, what: string, option: string): NianbaoError =>
  new NianbaoError('identity-unknown', `“${file}”中找不到报告的${what}。请用 ${option} 指明。`);

/** One finding for each contradiction, however many places repeat it. */
const distinct = (findings: Finding[]): Finding[] =>
  findings.filter((one, at) => findings.findIndex((other) => other.message === one.message) === at);

/** A name as the document prints it, found by its simplified form. */
function asPrinted(name: string, simplified: string, printed: string): string {
  const at = simplified.indexOf(name);
  return at < 0 ? name : printed.slice(at, at + name.length);
}

/** A bureau's name that tells no region at all: 水务局. */
const REGIONLESS = /^\p{Script=Han}{2,12}[局委厅]$/u;

/** The same body named with its region by some other title: 某市水务局 where the first one says 水务局. */
const namedFully = (named: readonly Evidence[], name: string): string | undefined =>
  REGIONLESS.test(name) && !hasRegion(name)
    ? named.find(
        ({ agency = '', from }) =>
          from === '标题' && agency.endsWith(name) && hasRegion(agency.slice(0, -name.length + 1)),
      )?.agency
    : undefined;

/** A bare office (市教育局) named with its region by some other place. */
const withRegion = (named: readonly Evidence[], name: string): string | undefined =>
  named.find(
    ({ agency = '' }) => agency.endsWith(name) && hasRegion(agency.slice(0, -name.length + 1)),
  )?.agency;

/** The most trustworthy body: a title's, else the subject of the text, else whoever published it. */
function bodyOf(evidence: readonly Evidence[], text: string): string | undefined {
  const named = evidence.filter((one) => one.agency !== undefined);
  const strong = named.find(({ vague }) => !vague);
  const name =
    strong?.agency ??
    subjectOf(text) ??
    named[0]?.agency ??
    governmentTold(text) ??
    governmentOfOffice(text);
  if (name === undefined) return undefined;
  if (isBareOffice(name)) return withRegion(named, name) ?? fullName(name, text) ?? name;
  return namedFully(named, name) ?? zoneInFull(name, text) ?? name;
}

/** Longer names under which the document's publisher prints the body: 某市高新区 for 高新区. */
const longerNames = (evidence: readonly Evidence[], name: string): string[] =>
  evidence.flatMap(({ agency = '' }) =>
    agency.length > name.length &&
    agency.length < name.length + 9 &&
    agency.endsWith(name) &&
    !/[年月度]/.test(agency)
      ? [agency]
      : [],
  );

/** Body and year from what the caller knows, title, metadata, text and file name, in this order. */
export function identify(printed: string, known: KnownIdentity): Identity {
  const text = simplifyText(printed);
  const evidence = gatherEvidence(text, simplifyText(known.name));
  const found = known.agency ?? bodyOf(evidence, text);
  if (found === undefined) throw unknown(known.name, '编制单位', '--agency');
  const year = known.year ?? evidence.find((one) => one.year !== undefined)?.year;
  if (year === undefined) throw unknown(known.name, '年度', '--year');
  const name = known.agency ?? asPrinted(found, text, printed);
  const title = evidence.find((one) => one.title !== undefined)?.title;
  const shown = new Set([
    ...namesWithRegion(text, found),
    ...longerNames(evidence, found),
    ...aliasesIn(text, found),
  ]);
  const aliases = [...shown].sort((a, b) => b.length - a.length);
  return {
    agency: { name, aliases: name === found ? aliases : [found, ...aliases] },
    year,
    title: title ? asPrinted(title, text, printed) : `${name}${year}年政府信息公开工作年度报告`,
    findings: distinct(conflicts(evidence, found, year)),
  };
}
