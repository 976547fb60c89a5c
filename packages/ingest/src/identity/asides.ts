import { bodyOfDesk, cleanName, endsLikeBody } from './names-in-text.js';

const WORDS = '\\p{Script=Han}{4,40}?';
/** 某市某局（以下简称“我局”）: whoever says 我局 of itself. */
const DEFINED =
  /(\p{Script=Han}{4,30})[（(]以下(?:均)?简称[：:]?\s*[“"'‘]?([^”"'’)）]{2,14})[”"'’]?[)）]/gu;
/** Whom to ask about the report. */
const CONTACT = new RegExp(
  `(?:疑问|意见|建议)[^。]{0,60}?(?:请|可)?(?:直接)?(?:与|联系)[：:]?\\s*(${WORDS})(?:联系|[（(;；,，。：:\\s])`,
  'gu',
);
/** On whose pages the report can be read; a government's pages carry the reports of all its offices. */
const PAGES = new RegExp(
  `(?:在|从|登录|通过)(${WORDS}(?:局|委员会|厅|管委会|大学|学院))(?:门户|政务|官方)?网站`,
  'u',
);
/** The caption of a table: 单位：某局 2023年度. */
const CAPTION = /(?:^|\n)\s*(?:填报)?单位[：:]\s*(\p{Script=Han}{3,30})\s+20\d{2}\s*年/u;

/** A body that signs above its report: its name on a line, the month on the next. */
const HEAD =
  /(?:^|\n)\s*(\p{Script=Han}{4,30})\s*\n\s*20\d{2}年\d{1,2}月(?:\d{1,2}日)?\s*(?:\n|$)/u;
/** A school's own rules: 《某学院信息公开实施细则》. */
const SCHOOL_RULES =
  /《(\p{Script=Han}{4,20}(?:大学|学院|学校))(?:校务)?信息公开(?:工作)?(?:实施|管理)?(?:细则|办法|规定)/u;
const SCHOOL_SPEAKS = /[我本全]校|我院|学校|学院/;

const body = (text: string | undefined): string | undefined => {
  const name = cleanName(text);
  const found = name === undefined ? undefined : bodyOfDesk(name);
  return found !== undefined && found.length > 2 && endsLikeBody(found) ? found : undefined;
};
/** A superior's name without its region names nobody: 市政务公开办公室. */
const NAMELESS = /^[省市县区](?:人民)?(?:政府|政务|委)/;

/** The body that the text gives a short name for itself. */
export function definedBody(text: string): string | undefined {
  for (const [, name, short = ''] of text.matchAll(DEFINED)) {
    const found = body(name);
    if (found && (/^[我本]/.test(short) || found.endsWith(short))) return found;
  }
  return undefined;
}

/** The body whose office answers questions about the report. */
export function contactBody(text: string): string | undefined {
  for (const [, name = ''] of text.matchAll(CONTACT)) {
    const found = body(name);
    if (found && !NAMELESS.test(found)) return found;
  }
  return undefined;
}

/** The body on whose own pages the report stands. */
export const pagesBody = (text: string): string | undefined => body(PAGES.exec(text)?.[1]);

/** The body in a table's caption. */
export const captionBody = (text: string): string | undefined => body(CAPTION.exec(text)?.[1]);

/** The body that signs above its report. */
export const headBody = (text: string): string | undefined => body(HEAD.exec(text)?.[1]);

/** The school whose own rules on disclosure its report names. */
export const schoolBody = (text: string): string | undefined =>
  SCHOOL_SPEAKS.test(text) ? body(SCHOOL_RULES.exec(text)?.[1]) : undefined;
