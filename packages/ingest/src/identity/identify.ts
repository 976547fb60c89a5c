import { type Agency, type Finding, NianbaoError } from '@nianbao/domain';
import { type Evidence, gatherEvidence } from './evidence.js';
import { aliasesIn, sameBody } from './names.js';
import { subjectOf } from './subject.js';

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

/** Places that name who publishes, which is often a higher body; they never contradict a title. */
const WEAK = new Set(['发布机构', '编制说明']);

const conflict = (
  what: string,
  chosen: string | number,
  other: string | number,
  from: string,
): Finding => ({
  code: 'identity-conflict',
  severity: 'warning',
  message: `${what}不一致：采用“${chosen}”，而${from}写的是“${other}”。`,
  figures: [],
  where: from,
});

function conflicts(evidence: readonly Evidence[], agency: string, year: number): Finding[] {
  return evidence.flatMap((one) => {
    const years =
      one.year !== undefined && one.year !== year
        ? [conflict('年度', year, one.year, one.from)]
        : [];
    const differs =
      one.agency !== undefined && !WEAK.has(one.from) && !sameBody(one.agency, agency);
    return [
      ...years,
      ...(differs ? [conflict('单位名称', agency, one.agency as string, one.from)] : []),
    ];
  });
}

const unknown = (file: string, what: string, option: string): NianbaoError =>
  new NianbaoError('identity-unknown', `“${file}”中找不到报告的${what}。请用 ${option} 指明。`);

/** One finding for each contradiction, however many places repeat it. */
const distinct = (findings: Finding[]): Finding[] =>
  findings.filter((one, at) => findings.findIndex((other) => other.message === one.message) === at);

/** Body and year from what the caller knows, title, metadata, text and file name, in this order. */
export function identify(text: string, known: KnownIdentity): Identity {
  const evidence = gatherEvidence(text, known.name);
  const agency =
    known.agency ??
    evidence.find((one) => one.agency !== undefined && !WEAK.has(one.from))?.agency ??
    subjectOf(text) ??
    evidence.find((one) => one.agency !== undefined)?.agency;
  if (agency === undefined) throw unknown(known.name, '编制单位', '--agency');
  const year = known.year ?? evidence.find((one) => one.year !== undefined)?.year;
  if (year === undefined) throw unknown(known.name, '年度', '--year');
  const title = evidence.find((one) => one.title !== undefined)?.title;
  return {
    agency: { name: agency, aliases: aliasesIn(text, agency) },
    year,
    title: title ?? `${agency}${year}年政府信息公开工作年度报告`,
    findings: distinct(conflicts(evidence, agency, year)),
  };
}
