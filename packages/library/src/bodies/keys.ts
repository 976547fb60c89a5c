import { createHash } from 'node:crypto';
import type { Report } from '@nianbao/domain';
import { normalise } from '@nianbao/search';
import { namesStated } from './statements.js';

/** Names by which the report of a body is known to be of the same body as another. */
export interface BodyKeys {
  /** Its own name, with its region where the report shows one. */
  own: string;
  /** Other names that the report itself gives the body. */
  others: string[];
  /** True where neither the name nor the report tells the region: others may be called the same. */
  bare: boolean;
}

/** Endings that are often left out: 某区 and 某区人民政府, 某开发区 and its 管委会. */
const ENDINGS = /(?:人民政府|管理委员会|管委会|办事处|政府)$/;
/** An office is a body of its own unless its report says for whom it speaks. */
const OFFICE = /(?:党政(?:综合)?办公室|办公厅|办公室)$/;
const BRACKETS = /\([^()]*\)/g;
/** Parts of a name that tell where the body is. */
const REGION = /\p{Script=Han}[省市县区旗州盟]/u;

const folded = (name: string): string => normalise(name).text.replace(/[\s“”"]/g, '');

function without(ending: RegExp, name: string): string {
  const bare = name.replace(ending, '');
  return bare.length >= 2 ? bare : name;
}

/** The key of a name: half width, simplified, without the ending that says which kind of government it is. */
const keyOf = (name: string): string => without(ENDINGS, folded(name));

const core = (name: string): string => keyOf(folded(name).replace(BRACKETS, ''));

const hasRegion = (name: string): boolean => REGION.test(folded(name));

/** Names of a body without region that have the region in front, as its report shows them. */
const withRegion = (name: string, aliases: readonly string[]): string[] =>
  aliases.filter((alias) => {
    const key = core(alias);
    const stem = without(OFFICE, core(name));
    return key !== stem && key.endsWith(stem) && hasRegion(key.slice(0, -stem.length));
  });

/** The same name with another ending, or without what stands in brackets. */
const respelt = (name: string, aliases: readonly string[]): string[] =>
  aliases.filter((alias) => core(alias) === core(name));

/** The body that an office's report is titled for. */
function titledFor(name: string, title: string): string[] {
  const base = folded(name).replace(OFFICE, '');
  if (base === folded(name) || base.length < 3) return [];
  const rest = folded(title).startsWith(base) ? folded(title).slice(base.length) : '';
  return /^(?:20\d{2}|二[○〇0零]|政府信息公开|信息公开)/.test(rest) ? [base] : [];
}

/** What a report tells about the body it is of; nothing but the report itself is looked at. */
export function bodyKeys({
  agency,
  title,
  sections,
}: Pick<Report, 'agency' | 'title' | 'sections'>): BodyKeys {
  const { name, aliases } = agency;
  const regional = hasRegion(name) ? [] : withRegion(name, aliases);
  const names = regional.length > 0 ? regional : [name];
  const stated = namesStated([name, ...regional].map(folded), sections);
  const [own = name, ...same] = [...names].sort((a, b) => b.length - a.length);
  const others = [...same, ...respelt(name, aliases), ...titledFor(name, title), ...stated]
    .map(keyOf)
    // A bare spelling of a name that has its region here would meet bodies of other places.
    .filter((key) => key !== keyOf(own) && (hasRegion(key) || regional.length === 0));
  const bare = regional.length === 0 && !hasRegion(name);
  return { own: keyOf(own), others: [...new Set(others)], bare };
}

/**
 * The report with an id of its own where its body's name without the region would be another's too:
 * the 教育局 of two counties.
 */
export function withOwnId(report: Report, { own }: BodyKeys): Report {
  if (own === keyOf(report.agency.name)) return report;
  const hash = createHash('sha256').update(own).digest('hex').slice(0, 10);
  return { ...report, id: `r${report.year}-${hash}` };
}
