import { cleanName, endsLikeBody, withoutLead } from './names-in-text.js';

const SUBJECT =
  '(?:(?:(?:政府|政务)\\s*)?信息(?:与政务)?(?:主动)?|政务)公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:报告|年报)';
/** One year, or the later one of a school year. */
export const YEAR = '(?:20\\d{2}\\s*[-—–－~至]{1,2}\\s*)?(20\\d{2})';
/** What a report is called behind its year. */
export const REPORT = `学?(?:年)?(?:度)?\\s*(?:的)?\\s*${SUBJECT}`;
/** What may be a name beside the title of a report, on one line. */
export const NAME = '[^\\n。，,；;：:！？《》|\\t]{2,50}?';

const NAME_FIRST = new RegExp(`(${NAME})?\\s*(?:关于)?\\s*[（(]?${YEAR}[)）]?\\s*${REPORT}`);
const YEAR_FIRST = new RegExp(
  `^[（(]?${YEAR}[)）]?\\s*学?年(?:度)?\\s*(${NAME})\\s*(?:的)?${SUBJECT}`,
);

/** 某局政府信息公开工作2021年度报告. */
const YEAR_LATE = new RegExp(
  `^(${NAME})(?:政府|政务)?信息公开(?:工作)?\\s*${YEAR}年?(?:度)?(?:工作)?(?:报告|年报)`,
);

/** 某市政府信息公开年度报告（2012年）. */
const YEAR_LAST = new RegExp(
  `^(${NAME})(?:的)?${SUBJECT}\\s*[（(]?\\s*${YEAR}\\s*年?(?:度)?\\s*[)）]?$`,
);

/** 2012年政府信息公开工作年度报告（某市）. */
const NAME_LAST = new RegExp(`^[（(]?${YEAR}[)）]?\\s*${REPORT}\\s*[（(]([^（）()]{2,30})[)）]$`);

/** 某街道政府信息公开工作年度报告: a title that leaves the year out. */
const YEARLESS = new RegExp(`^(${NAME})(?:的)?${SUBJECT}$`);

/** A title with what it names. */
export interface Title {
  agency: string | undefined;
  year: string | undefined;
  text: string;
}

const titleOf = (match: RegExpExecArray, agency = '', year = ''): Title => ({
  agency,
  year,
  text: withoutLead(match[0]).replace(/\s+/g, ''),
});

/** Whatever names a report names its subject; the patterns above cost too much for every line of a table. */
const namesSubject = (line: string): boolean => line.includes('公开');

/** A title anywhere in a text, and where in it. */
function placedTitle(text: string): { title: Title; at: number } | undefined {
  if (!namesSubject(text)) return undefined;
  const first = YEAR_FIRST.exec(text);
  if (first && cleanName(first[2])) return { title: titleOf(first, first[2], first[1]), at: 0 };
  const late = YEAR_LATE.exec(text);
  if (late && cleanName(late[1])) return { title: titleOf(late, late[1], late[2]), at: 0 };
  const last = YEAR_LAST.exec(text);
  if (last && cleanName(last[1])) return { title: titleOf(last, last[1], last[2]), at: 0 };
  const behind = NAME_LAST.exec(text);
  const body = cleanName(behind?.[2]);
  if (behind && body && endsLikeBody(body))
    return { title: titleOf(behind, body, behind[1]), at: 0 };
  const match = NAME_FIRST.exec(text);
  const opens = first !== null || late !== null;
  return match
    ? { title: titleOf(match, match[1], match[2]), at: opens ? 0 : match.index }
    : undefined;
}

/** A title anywhere in a text, such as a file name. */
export const titleIn = (text: string): Title | undefined => placedTitle(text)?.title;

/** A title at the start of a line. */
function titleOpening(line: string): Title | undefined {
  const found = placedTitle(line);
  return found?.at === 0 && !/^(?:标题|根据|按照|本)/.test(line) ? found.title : undefined;
}

const OPENING = 4000;
const LONGEST_LINE = 80;
/** A name or a title that was printed on two lines is short. */
const LONGEST_PIECE = 40;
/** A line that breaks off inside the words of a title, or in front of the year in brackets below it. */
const TITLE_GOES_ON =
  /(?:20\d{2}\s*年?度?\s*(?:政府|政务)?(?:信息)?(?:公开)?(?:工作)?|(?:政府|政务)信息(?:公开)?(?:工作)?)$/;
/** A whole title, and the year in brackets on the line below it. */
const TITLE_ENDS = /公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)$/;
const YEAR_ALONE = /^[（(]\s*20\d{2}\s*年?(?:度)?\s*[)）]$/;

const goesOn = (line: string, next: string): boolean =>
  line.length <= LONGEST_PIECE &&
  (endsLikeBody(line) ||
    TITLE_GOES_ON.test(line) ||
    (TITLE_ENDS.test(line) && YEAR_ALONE.test(next)));

/** A line that is a title without a year; what it names must be a body. */
function yearlessTitle(line: string): Title | undefined {
  const match = namesSubject(line) ? YEARLESS.exec(line) : null;
  const name = cleanName(match?.[1]);
  return match && name && endsLikeBody(name) ? titleOf(match, match[1]) : undefined;
}

const openingLines = (text: string): string[] =>
  text
    .slice(0, OPENING)
    .split('\n')
    .map((line) => line.trim().slice(0, LONGEST_LINE))
    .filter((line) => line !== '');

/** Every title of one line that names a body; further ones may name it more fully than the first. */
export const titlesOfText = (text: string): Title[] =>
  openingLines(text).flatMap((line) => titleOpening(line) ?? yearlessTitle(line) ?? []);

/**
 * The title of a text: it stands at the start of a line, or on two lines, the body on the first. A title
 * that names the body is better than one that tells the year alone.
 */
export function titleOfText(text: string): Title | undefined {
  const lines = openingLines(text);
  const single = lines.flatMap((line) => titleOpening(line) ?? []);
  const named = ({ agency }: Title) => cleanName(agency) !== undefined;
  const broken = lines.flatMap((line, at) =>
    goesOn(line, lines[at + 1] ?? '') ? (titleOpening(line + (lines[at + 1] ?? '')) ?? []) : [],
  );
  return single.find(named) ?? broken.find(named) ?? single[0];
}
