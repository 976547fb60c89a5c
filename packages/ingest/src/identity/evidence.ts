import {
  captionBody,
  contactBody,
  definedBody,
  headBody,
  pagesBody,
  schoolBody,
} from './asides.js';
import { bodyOfDesk, cleanName, endsLikeBody } from './names-in-text.js';
import { NAME, REPORT, type Title, titleIn, titleOfText, titlesOfText, YEAR } from './titles.js';
import { yearCounted, yearOfFigures, yearTold } from './years-in-text.js';

/** A body or a year as some place of the document names it. */
export interface Evidence {
  agency?: string;
  year?: number;
  /** The whole title where this place is one. */
  title?: string;
  /** Place in words, for findings. */
  from: string;
  /** Used where nothing better is there; too vague to contradict anything. */
  vague?: true;
}

const VERB =
  '(?:现(?:将|公布|发布)|[现特]?向社会(?:公布|公开|发布)|特?编制(?:了|并公布)?|公布|发布)';
const ANNOUNCED = new RegExp(`${VERB}[《“]?(${NAME})\\s*${YEAR}\\s*${REPORT}`);
const ANNOUNCED_YEAR_FIRST = new RegExp(
  `${VERB}[《“]?(20\\d{2})年(?:度)?(${NAME})(?:的)?(?:政府|政务)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)`,
);
/** A body that says it compiled its report: 某街道特编制2023年…年度报告, 由某镇编制的2018年…. */
const COMPILED = [
  new RegExp(
    `(?:^|[，。,；;：\\n])由?(${NAME})(?:特|结合[^，。]{0,8}[，,])?(?:认真)?编制(?:了)?(20\\d{2})\\s*${REPORT}`,
  ),
  new RegExp(
    `(?:^|[，。,；;：\\n])由?(${NAME})结合(?:本?单位|[我本][局委厅镇乡区县市]|自身)?(?:工作)?实际[，,]?(?:认真)?编制(?:了)?(?:本单位|本机关|[我本][局委厅镇乡区县市])?(20\\d{2})\\s*${REPORT}`,
  ),
  new RegExp(`由(${NAME})编制的${YEAR}\\s*${REPORT}`),
];
/** 现将某局（以下简称…）2021年度信息公开工作（执行情况）报告如下. */
const REPORTED = new RegExp(
  `现将(${NAME})(?:[（(]以下[^)）]*[)）])?${YEAR}\\s*学?年(?:度)?(?:[（(][^)）]*[)）])?(?:的)?(?:政府|政务)?信息公开(?:工作)?[^，。]{0,8}(?:报告|公[布开])如下`,
);
/** 结合2021年某局政府信息公开工作（实际情况）编制. */
const COMPILED_YEAR_FIRST =
  /(?:结合|综合|以及)(20\d{2})年(?:度)?(\p{Script=Han}{3,30}?)(?:[（(]以下简称[^)）]*[)）])?(?:各(?:科室|部门|单位))?(?:的)?(?:政府|政务)?信息(?:与政务)?公开(?:工作)?[^。，]{0,6}编制/u;
/** 某大学校长办公室结合…编制（发布）本报告. */
const COMPILED_THIS =
  /(?:^|[，。,；;：\n])由?(\p{Script=Han}{4,30}?)(?:结合[^。]{4,40}?[，,]?)?(?:负责)?编制(?:并?发布|完成)?本(?:年度)?报告/u;
/** A government that sums up the reports of those below it: 综合某市各县（市、区）…编制. */
const SUMMED_UP =
  /(?:综合|汇总)(?:20\d{2}年(?:度)?)?(\p{Script=Han}{2,10}?[省市县区州盟旗])(?:人民政府)?(?:所属|下属|直属)?各(?:级|市|县|区|乡|镇|街道|部门|单位)/u;
/** The report's year where only the text speaks of it. */
const MENTIONED = new RegExp(`${YEAR}\\s*${REPORT}`);
const AUTHORED =
  /(?:本(?:年度)?(?:年)?报告?|本年报)[^。]{0,200}?由([^，。,；;]{3,60}?)(?:负责|具体|牵头|组织)*编制/;
/** 本报告由某局按照…编制. */
const AUTHORED_BY =
  /本(?:年度)?(?:年)?报告?由(\p{Script=Han}{4,30}?)(?:按照|根据|依据|围绕|结合|汇总|综合)/u;
const BRACKETS_AT_END = /[（(][^（）()]*[)）]$/;
const META_TITLE = /^[-•·*\s]*(?:标题|文件名称|信息名称|名\s*称)[：:]\s*(.+)$/m;
const META_ISSUER =
  /^[-•·*\s]*(?:发布机构|发文机关|信息来源|来源|编制单位|发布单位)[：:]\s*(\S.*?)(?:\s{2,}.*)?$/m;

function evidence(
  from: string,
  agency: string | undefined,
  year: string | undefined,
  title?: string,
): Evidence[] {
  const name = cleanName(agency);
  if (name === undefined && year === undefined) return [];
  return [
    {
      from,
      ...(name !== undefined && { agency: name }),
      ...(year && { year: Number(year) }),
      ...(title && { title }),
    },
  ];
}

const vague = (found: Evidence[]): Evidence[] => found.map((one) => ({ ...one, vague: true }));

const titled = (from: string, title: Title | undefined): Evidence[] =>
  title ? evidence(from, title.agency, title.year, title.text) : [];

const baseName = (file: string): string =>
  (file.split(/[\\/]/).at(-1) ?? '').replace(/\.[a-z]{2,5}$/i, '');

/** A government's own office reports for itself. */
const isBody = (name: string): boolean => endsLikeBody(name) || /办公[室厅]$/.test(name);

/** Whoever compiled the report by its own words, without what brackets add. */
const authorIn = (text: string): string | undefined =>
  AUTHORED_BY.exec(text)?.[1] ?? AUTHORED.exec(text)?.[1]?.replace(BRACKETS_AT_END, '');

/** A body that a sentence names; in a sentence only what ends like one is a body's name. */
function named(agency: string | undefined, year: string | undefined): Evidence[] {
  const name = cleanName(agency);
  const body = name && bodyOfDesk(name);
  return evidence('正文', body && isBody(body) ? body : undefined, year);
}

/** A match whose year stands in front of the name. */
const yearFirst = (match: RegExpExecArray | null): Evidence[] =>
  cleanName(match?.[2]) ? named(match?.[2], match?.[1]) : [];

/** Where a body or a year is named, the most trustworthy place first. */
export function gatherEvidence(text: string, file: string): Evidence[] {
  const opening = text.slice(0, 6000);
  const announced = ANNOUNCED.exec(opening);
  const reported = REPORTED.exec(opening);
  const name = baseName(file);
  const author = cleanName(authorIn(opening));
  const compiler = cleanName(COMPILED_THIS.exec(opening)?.[1]);
  return [
    ...titled('标题', titleOfText(text)),
    ...titled('标题栏', titleIn(META_TITLE.exec(opening)?.[1] ?? '')),
    ...named(announced?.[1], announced?.[2]),
    ...yearFirst(ANNOUNCED_YEAR_FIRST.exec(opening)),
    ...COMPILED.map((pattern) => pattern.exec(opening)).flatMap((match) =>
      named(match?.[1], match?.[2]),
    ),
    ...yearFirst(COMPILED_YEAR_FIRST.exec(opening)),
    ...named(reported?.[1], reported?.[2]),
    ...evidence('统计期限', undefined, yearCounted(opening)),
    ...vague(evidence('正文', undefined, MENTIONED.exec(opening)?.[1])),
    ...titled('文件名', titleIn(name)),
    ...titlesOfText(text).flatMap((title) => vague(titled('标题', title))),
    ...vague(evidence('正文', definedBody(opening), undefined)),
    ...vague(evidence('编制说明', SUMMED_UP.exec(opening)?.[1], undefined)),
    ...vague(evidence('编制说明', author && bodyOfDesk(author), undefined)),
    ...vague(evidence('编制说明', compiler && bodyOfDesk(compiler), undefined)),
    ...vague(evidence('落款', headBody(opening), undefined)),
    ...vague(evidence('正文', schoolBody(opening), undefined)),
    ...vague(evidence('联系方式', contactBody(opening), undefined)),
    ...vague(evidence('发布机构', META_ISSUER.exec(opening)?.[1], undefined)),
    ...vague(evidence('表头', captionBody(text), undefined)),
    ...vague(evidence('发布网站', pagesBody(opening), undefined)),
    ...vague(evidence('文件名', undefined, /(?<!\d)(20[0-3]\d)(?!\d)/.exec(name)?.[1])),
    ...vague(evidence('正文', undefined, yearTold(opening))),
    ...vague(evidence('正文', undefined, yearOfFigures(opening))),
  ];
}
