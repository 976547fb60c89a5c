import { createHash } from 'node:crypto';
import { simplifyText } from '../model/simplify.js';

/** Endings that name the office of a body; with or without them the same body is meant. */
const OFFICE_ENDINGS = /(?:党政(?:综合)?办公室|办公厅|办公室|政府信息公开工作领导小组)$/;
/** Endings that are often left out: 某区 and 某区人民政府, 某开发区 and its 管委会. */
const BODY_ENDINGS = /(?:人民政府|管理委员会|管委会|办事处|政府)$/;
const LEVELS = /^(?:[\p{Script=Han}]{2,3}省)?(?:[\p{Script=Han}]{2,4}市(?!场))?/u;

const BRACKETS = /[（(][^（）()]*[)）]/g;

/** A name without brackets and without an ending, unless nothing would be left. */
function without(ending: RegExp, name: string): string {
  const plain = name
    .normalize('NFKC')
    .replace(/[\s“”"]/g, '')
    .replace(BRACKETS, '');
  const bare = plain.replace(ending, '');
  return bare.length >= 2 ? bare : plain;
}

/** The key under which all spellings of a body's name meet, with or without its office. */
export const agencyKey = (name: string): string =>
  without(BODY_ENDINGS, without(OFFICE_ENDINGS, name));

/** True when two names can mean one body: equal keys, or one with the province or city in front. */
export function sameBody(left: string, right: string): boolean {
  const [a, b] = [agencyKey(left), agencyKey(right)];
  return a === b || a.endsWith(b) || b.endsWith(a) || withoutLevels(a) === withoutLevels(b);
}

function withoutLevels(key: string): string {
  const bare = key.replace(LEVELS, '');
  return bare.length >= 2 ? bare : key;
}

/** A street office that names its district's government in front: 某市某区人民政府某街道. */
const INNER = /^(.{2,20}?[市县区旗])(?:人民)?政府(.{2,10}?(?:街道|[镇乡]))/;

/** Names of a body without the government above it: 某街道, 某区某街道. */
function innerNames(name: string): string[] {
  const [, region = '', inner] = INNER.exec(name) ?? [];
  if (inner === undefined) return [];
  const nearest = /[^省市州盟]*[市县区旗]$/.exec(region)?.[0] ?? region;
  return [...new Set([region + inner, nearest + inner, inner])];
}

const VARIANTS = ['人民政府', '管理委员会', '管委会', '办事处', '办公室', '管委会办公室', ''];

/** Other names of a body that its report uses itself, the longest first. */
export function aliasesIn(text: string, name: string): string[] {
  const plain = name.replace(BRACKETS, '');
  const stems = [...new Set([name, plain, agencyKey(name), withoutLevels(agencyKey(name))])];
  const names = stems.flatMap((stem) =>
    VARIANTS.map((ending) => stem.replace(BODY_ENDINGS, '') + ending),
  );
  const others = text.replaceAll(name, '\n');
  const used = [...new Set(names)].filter(
    (alias) =>
      alias.length >= 3 &&
      alias !== name &&
      (alias.length > name.length ? text : others).includes(alias),
  );
  return [...new Set([...used, ...innerNames(name)])].sort((a, b) => b.length - a.length);
}

/** Id of a report: stable for a body and a year. An office that reports for itself is a body of its own. */
export function reportId(name: string, year: number): string {
  const hash = createHash('sha256')
    .update(without(BODY_ENDINGS, simplifyText(name)))
    .digest('hex')
    .slice(0, 10);
  return `r${year}-${hash}`;
}
