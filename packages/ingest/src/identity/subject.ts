import { fullName } from './full-name.js';
import { cleanName } from './names-in-text.js';

/** A sentence about what a body does goes on with one of these. */
const DOES =
  '(?=认真|坚持|严格|全面|积极|深入|紧紧|按照|高度|始终|以|在|不断|持续|着力|主动|编制|办公室|特编制|进一步|大力|切实|结合|围绕|全力|聚焦|扎实|稳步|健全|通过|共)';
const BODY = new RegExp(
  `(?:^|[，。,；;：:\\s\\n年])(?:[\\p{Script=Han}]{0,30}?领导下[，,])?由?((?:国家税务总局)?(?:[\\p{Script=Han}]{2,20}?|[省市县区])(?:街道办事处|人民政府|管理委员会|管委会|[镇乡]政府|\\p{Script=Han}[镇乡]|委员会|街道|[市县区]?[\\p{Script=Han}]{2,6}[局厅]|开发区|园区|苏木|\\p{Script=Han}{2}(?:大学|学院|[总支大]队)))${DOES}`,
  'gu',
);
/** A government that speaks of itself by its region: 2020年，某市坚持…. */
const GOVERNMENT = new RegExp(
  `(?:^|[。\\n])\\s*20\\d{2}年(?:度|来)?[，,](\\p{Script=Han}{2,8}[省市县区旗州盟])${DOES}`,
  'u',
);
/** An office below a government speaks. */
const OFFICE = /[我本](?:局|委|厅|办|镇|乡|街|校|院|所|站|中心|单位|公司|部门)/;
const OTHERS =
  /国务院|办公厅|在|同时|通过|按照|根据|党中央|党工委|区委|县委|市委|省委|^[省市县区]政府|各[级部单乡镇]|乡镇|村镇|城镇|上级|二级|各学院|公开工作|由|^(?:我|本|全|该)/u;
/** An office named without its region: 市公安局, 县卫生健康局. */
const BARE = /^(?!市场)[省市县区]\p{Script=Han}+[局委厅会]$/u;
const OPENING = 6000;
/** True for an office named without its region: 市公安局. */
export const isBareOffice = (name: string): boolean => BARE.test(name);

/** A short name (某镇) counts for the one full name (某县某镇) that ends with it. */
function withFullNames(counts: ReadonlyMap<string, number>): Map<string, number> {
  const joined = new Map(counts);
  for (const [name, count] of counts) {
    const fuller = [...counts.keys()].filter((other) => other !== name && other.endsWith(name));
    const [only] = fuller;
    if (fuller.length !== 1 || only === undefined) continue;
    joined.set(only, (joined.get(only) ?? 0) + count);
    joined.delete(name);
  }
  return joined;
}

/** The region whose government speaks in a text where no office does. */
export function governmentTold(text: string): string | undefined {
  const name = cleanName(GOVERNMENT.exec(text.slice(0, OPENING))?.[1]);
  return name && !OFFICE.test(text) && !OTHERS.test(name) ? name : undefined;
}

/** A level's own government whose office compiles the report: 由市政府办公厅综合…编制. */
const COMPILED_BY_OFFICE =
  /由([省市县区州])(?:人民)?政府(?:办公[室厅])?(?:会同[^，。]{2,20})?(?:负责|组织|牵头|综合|汇总|根据|按照|编制)/;

/** The government of a level named without its region, by the region that the text prints in front of it. */
export function governmentOfOffice(text: string): string | undefined {
  const opening = text.slice(0, OPENING);
  const level = COMPILED_BY_OFFICE.exec(opening)?.[1];
  if (level === undefined) return undefined;
  const found = ['人民政府', '政府'].flatMap((office) => fullName(level + office, opening) ?? []);
  const regions = new Set(found.map((name) => name.replace(/(?:人民)?政府$/, '')));
  return regions.size === 1 ? `${[...regions][0]}人民政府` : undefined;
}

/** The body that most sentences of the opening have for their subject; for reports without a title. */
export function subjectOf(text: string): string | undefined {
  const counts = new Map<string, number>();
  for (const match of text.slice(0, OPENING).matchAll(BODY)) {
    const name = cleanName(match[1]);
    if (name && !OTHERS.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [most] =
    [...withFullNames(counts)].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0] ?? [];
  return most !== undefined && isBareOffice(most) ? fullName(most, text) : most;
}
