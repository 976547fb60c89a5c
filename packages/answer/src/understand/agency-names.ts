import { NATIONALITIES, OFFICE_NAMES } from '@nianbao/domain';
import type { AgencyEntry } from '../ports.js';
import { fold } from '../words/fold.js';
import {
  LOOSE_END,
  LOOSE_ZONES,
  PROVINCE_IN_FRONT,
  STATE_IN_FRONT,
  ZONES,
} from '../words/places.js';

/** Endings of the parts of a body's name; 街道办事处 may be said 街道办 or 街道. */
const PART =
  /.+?(?:自治区|自治州|自治县|综合实验区|经济开发区|开发区|高新区|经开区|保税区|新区|街道|省|市|州(?![市区县])|盟|区|县|旗|镇|乡|总局|委员会|局|厅|部|院|办(?!公[室厅]|事处))/gu;
/** The office of a body that reports for it. */
const OFFICE =
  /(?:人民政府|管理委员会|管委会|办公厅|(?:校长|院长|党政|党委|综合)?办公室|办事处|委员会|政府)+$/u;
/** What kind of place a name names. */
const KIND =
  /(?:自治区|自治州|自治县|综合实验区|经济开发区|开发区|高新区|经开区|保税区|新区|街道|省|市|州|盟|区|县|旗|镇|乡)$/u;
const NATIONALITY = new RegExp(`(?:(?:${NATIONALITIES.join('|')})族)+(?:自治(?=[州县旗]))?`, 'u');

const parts = (name: string): string[] => {
  const found = name.match(PART) ?? [];
  const rest = name.slice(found.join('').length);
  return rest === '' ? [...found] : [...found, rest];
};

/** The part with and without its kind: 平潭综合实验区 → 平潭综合实验区, 平潭. One character is no name. */
function waysToSay(part: string): string[] {
  const bare = part.replace(KIND, '');
  return bare.length >= 2 && bare !== part ? [part, bare] : [part];
}

/** Every run of parts that ends at the last one, each part said long or short. */
function variantsOf(name: string): string[] {
  let endings: string[] = [''];
  const variants: string[] = [];
  for (const part of parts(name).reverse()) {
    endings = waysToSay(part)
      .flatMap((way) => endings.map((ending) => way + ending))
      .slice(0, 64);
    variants.push(...endings);
  }
  return variants;
}

/** 东山区人民政府长河街道办事处 is 长河街道 of 东山区. */
const GOVERNMENT_BETWEEN =
  /(?<=[省市州盟区县旗])人民政府(?=.+(?:街道|街道办事处|[镇乡局委办])(?:$|办事处))/u;

/** 青山公安分局, and 示例市公安局青山分局, are what people call 青山公安局. */
const BRANCH =
  /^(?<over>.*?)(?<office>公安|生态环境|环境保护|自然资源|国土资源|规划)(?:局(?<place>\p{Script=Han}{2,8}))?分局$/u;

/** A branch office said like an office of its place, which is always said with it. */
function branchNames(name: string): string[] {
  const { over = '', office, place = '' } = BRANCH.exec(name)?.groups ?? {};
  if (office === undefined) return [];
  const places = ['', ...variantsOf(over)]
    .flatMap((front) => waysToSay(place).map((way) => `${front}${way}`))
    .filter(Boolean);
  return places.flatMap((one) => [`${one}${office}分局`, `${one}${office}局`]);
}

/** The same name with its offices as printed and as people say them: 卫生健康局, 卫健局. */
function officesOf(name: string): string[] {
  return OFFICE_NAMES.flatMap(({ printed, short }) => {
    const said = [printed, ...short].find((office) => name.endsWith(office));
    if (said === undefined) return [];
    return [printed, ...short].map((office) => name.slice(0, -said.length) + office);
  });
}

/** True if `said` is a piece of the body's name, its office printed or short: 市文广旅局 of 示例市文化广电旅游局. */
export const isPieceOfName = (said: string, name: string): boolean =>
  [name, ...officesOf(name)].some((one) => one.includes(said));

/** The name without the state or the province in front, its zone printed or short. */
function fromNear(name: string): string[] {
  const fronts = [name, name.replace(STATE_IN_FRONT, ''), name.replace(PROVINCE_IN_FRONT, '')];
  return fronts.flatMap((one) => [one, ...ZONES.map(([zone, said]) => one.replace(zone, said))]);
}

/** Most names are said in few of these ways, and the same name comes again and again. */
const once = (names: readonly string[]): string[] => [...new Set(names)];

/** 示例开发区 for 示例工业开发区, with or without the places in front. */
const looseNames = (name: string): string[] =>
  LOOSE_ZONES.filter(([printed]) => printed.test(name)).flatMap(([printed, said]) =>
    variantsOf(name.replace(OFFICE_OF_ZONE, '').replace(printed, said)).filter((way) =>
      LOOSE_END.test(way),
    ),
  );

/** The office of a zone; 街道办事处 is a body's own kind. */
const OFFICE_OF_ZONE = /(?<=开发区)(?:管理委员会|管委会|办公室)+$/u;

/** Every way to name the body that is long enough not to be chance, longest first. */
function namesOf(agency: AgencyEntry): string[] {
  const given = [agency.name, ...agency.aliases].map(fold);
  const bare = given.map((name) => name.replace(/\(.*?\)/g, '')).concat(given);
  const near = once(bare.flatMap(fromNear));
  const direct = once([...near, ...near.map((name) => name.replace(GOVERNMENT_BETWEEN, ''))]);
  const plain = once([...direct, ...direct.map((name) => name.replace(NATIONALITY, ''))]);
  const branches = plain.flatMap(branchNames);
  const offices = plain.flatMap(officesOf);
  const all = [...plain, ...offices].flatMap((name) => [name, name.replace(OFFICE, '')]);
  const variants = once(all).flatMap((name) => [name, ...variantsOf(name)]);
  return once([...variants, ...branches, ...plain.flatMap(looseNames)])
    .filter((name) => name.replace(OFFICE, '').length >= 2 && !NO_NAME.has(name))
    .sort((a, b) => b.length - a.length);
}

/** Words that end like a body's name but name none by themselves. */
const NO_NAME = new Set([
  '高新技术开发区',
  '经济开发区',
  '政府',
  '街道',
  '开发区',
  '管委会',
  '办公室',
  '委员会',
  '保税区',
  '高新区',
  '经开区',
  '新区',
  '综合实验区',
  '办事处',
  '税务局',
  '统计局',
]);

const cache = new WeakMap<AgencyEntry, readonly string[]>();

/** Every way to name the body, longest first. */
export const waysToName = (agency: AgencyEntry): readonly string[] => {
  const known = cache.get(agency) ?? namesOf(agency);
  cache.set(agency, known);
  return known;
};

/** Bodies by every way to name them. */
interface NameTable {
  bodies: ReadonlyMap<string, readonly AgencyEntry[]>;
  /** 示例水务 of 示例市水务局, by the bodies that may be called so. */
  stems: ReadonlyMap<string, ReadonlySet<AgencyEntry>>;
  longest: number;
}

/** An office's place and its field, without what kind of office it is: 示例水务, 示例公安. */
const STEM = /^(?<stem>\p{Script=Han}{4,})(?:[局厅委]|分局|支队|总队)$/u;

const stemsOf = (agency: AgencyEntry): string[] =>
  waysToName(agency).flatMap((name) => STEM.exec(name)?.groups?.['stem'] ?? []);

function stemTable(agencies: readonly AgencyEntry[]): NameTable['stems'] {
  const stems = new Map<string, Set<AgencyEntry>>();
  for (const agency of agencies)
    for (const stem of stemsOf(agency)) {
      const known = stems.get(stem);
      if (known) known.add(agency);
      else stems.set(stem, new Set([agency]));
    }
  return stems;
}

/** The only body that `said` is the place and the field of; undefined where there are several, or it is a name by itself. */
export function soleByStem(
  said: string,
  agencies: readonly AgencyEntry[],
): AgencyEntry | undefined {
  const { bodies, stems } = namesFor(agencies);
  const [only, ...more] = stems.get(said) ?? [];
  return more.length === 0 && !bodies.has(said) ? only : undefined;
}

function tableOf(agencies: readonly AgencyEntry[]): NameTable {
  const bodies = new Map<string, AgencyEntry[]>();
  let longest = 0;
  for (const agency of agencies)
    for (const name of waysToName(agency)) {
      const known = bodies.get(name);
      if (known) known.push(agency);
      else bodies.set(name, [agency]);
      longest = Math.max(longest, name.length);
    }
  return { bodies, longest, stems: stemTable(agencies) };
}

const tables = new WeakMap<readonly AgencyEntry[], NameTable>();

/** The names of a list of bodies, made once. */
function namesFor(agencies: readonly AgencyEntry[]): NameTable {
  const table = tables.get(agencies) ?? tableOf(agencies);
  tables.set(agencies, table);
  return table;
}

/** The bodies of which `text` holds a name: looked up, so that ten thousand bodies take no longer than ten. */
export function bodiesIn(text: string, agencies: readonly AgencyEntry[]): ReadonlySet<AgencyEntry> {
  const { bodies, longest } = namesFor(agencies);
  const found = new Set<AgencyEntry>();
  for (let start = 0; start < text.length; start += 1)
    for (let end = start + 2; end <= Math.min(text.length, start + longest); end += 1)
      for (const agency of bodies.get(text.slice(start, end)) ?? []) found.add(agency);
  return found;
}

/** True if the name says what kind of place it is: 长桥镇, not 长桥. */
export const saysItsKind = (name: string): boolean => KIND.test(name);
