import type { AgencyEntry } from '../ports.js';
import { fold } from '../words/fold.js';

/** A body that the question names, and the words that name it. */
export interface AgencyMention {
  agency: AgencyEntry;
  start: number;
  end: number;
}

/** Endings of the parts of a body's name; 街道办事处 may be said 街道办 or 街道. */
const PART =
  /.+?(?:自治区|自治州|自治县|综合实验区|经济开发区|开发区|高新区|保税区|新区|街道|省|市|州(?![市区县])|盟|区|县|旗|镇|乡|总局|委员会|局|厅|部|院|办)/gu;
const OFFICE = /(?:人民政府|管理委员会|管委会|办公厅|办公室|办事处|委员会|政府)+$/u;
const KIND =
  /(?:自治区|自治州|自治县|综合实验区|经济开发区|开发区|高新区|保税区|新区|街道|省|市|州|盟|区|县|旗|镇|乡)$/u;
/** Shorter ways to say an office. */
const SHORT: readonly (readonly [string, string])[] = [
  ['环境保护局', '环保局'],
  ['国有资产监督管理委员会', '国资委'],
  ['发展和改革委员会', '发改委'],
  ['卫生健康委员会', '卫健委'],
  ['市场监督管理局', '市监局'],
  ['人力资源和社会保障局', '人社局'],
  ['住房和城乡建设局', '住建局'],
  ['自然资源和规划局', '资规局'],
  ['农业农村局', '农业局'],
];

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
  const all = parts(name);
  let endings: string[] = [''];
  const variants: string[] = [];
  for (const part of [...all].reverse()) {
    endings = waysToSay(part)
      .flatMap((way) => endings.map((ending) => way + ending))
      .slice(0, 64);
    variants.push(...endings);
  }
  return variants;
}

/** Every way to name the body that is long enough not to be chance, longest first. */
function namesOf(agency: AgencyEntry): string[] {
  const given = [agency.name, ...agency.aliases].map(fold);
  const bare = given.map((name) => name.replace(/\(.*?\)/g, '')).concat(given);
  const short = bare.flatMap((name) => SHORT.map(([long, brief]) => name.replace(long, brief)));
  const all = [...bare, ...short].flatMap((name) => [name, name.replace(OFFICE, '')]);
  const variants = [...new Set(all)].flatMap((name) => [name, ...variantsOf(name)]);
  return [...new Set(variants)]
    .filter((name) => name.length >= 2)
    .sort((a, b) => b.length - a.length);
}

const cache = new WeakMap<AgencyEntry, string[]>();
const cachedNames = (agency: AgencyEntry): string[] => {
  const known = cache.get(agency) ?? namesOf(agency);
  cache.set(agency, known);
  return known;
};

/** Words that end like a body's name but name none by themselves. */
const NO_NAME = new Set([
  '政府',
  '街道',
  '开发区',
  '管委会',
  '办公室',
  '委员会',
  '保税区',
  '高新区',
  '新区',
  '综合实验区',
  '办事处',
  '税务局',
  '统计局',
]);

/** Behind a name it makes another body of it: 青山 of 青山区 is not the 青山 of 青山县. */
const OTHER_KIND =
  /^(?:自治区|自治州|自治县|开发区|高新区|保税区|新区|街道|社区|分局|省|市|州|盟|区|县|旗|镇|乡|村)/u;

const placeOf = (text: string, name: string): number => {
  if (NO_NAME.has(name)) return -1;
  const place = text.indexOf(name);
  return place >= 0 && OTHER_KIND.test(text.slice(place + name.length)) ? -1 : place;
};

function mentionOf(text: string, agency: AgencyEntry): AgencyMention[] {
  const name = cachedNames(agency).find((candidate) => placeOf(text, candidate) >= 0);
  if (name === undefined) return [];
  const start = placeOf(text, name);
  return [{ agency, start, end: start + name.length }];
}

/** A region said right in front of a body's name. */
const REGION = /[\p{Script=Han}]{2,6}(?:省|市|州|盟|区|县|旗|镇|乡)$/u;

/** A region that the question puts in front of a body's name and that no name of the body has: another body of the same name. */
export function strayRegion(text: string, mentions: readonly AgencyMention[]): string | undefined {
  for (const { agency, start } of mentions) {
    const region = REGION.exec(text.slice(0, start))?.[0];
    const own = region && cachedNames(agency).some((name) => name.includes(region));
    if (region && !own) return region;
  }
  return undefined;
}

const lengthOf = (mention: AgencyMention): number => mention.end - mention.start;

/** Every body that `text` (folded) names; where two claim the same words, those that explain most of them. */
export function findAgencies(text: string, agencies: readonly AgencyEntry[]): AgencyMention[] {
  const found = agencies.flatMap((agency) => mentionOf(text, agency));
  return found
    .filter(
      (one) =>
        !found.some(
          (other) =>
            lengthOf(other) > lengthOf(one) && other.start <= one.start && one.end <= other.end,
        ),
    )
    .sort((a, b) => a.start - b.start);
}
