import { agencyKey } from './names.js';
import { isBareOffice } from './subject.js';

/** A letter of a region's name: no word of a sentence, no word for a level. */
const LETTER = '(?![我们位于在由与请本全该各其为是的及等省市县区旗])\\p{Script=Han}';
/** A region as the document names it, from the province down. */
const REGION = [
  `(?:(?:${LETTER}){2,8}(?:省|自治区))?`,
  `(?:(?:${LETTER}){2,8}(?:市|自治州|地区|盟))?`,
  `(?:(?:${LETTER}){1,8}(?:县|市|旗)|(?:${LETTER}){2,8}区)?`,
].join('');
/** What may stand in front of a region without being part of it. */
const BORDER = '(?:^|[^\\p{Script=Han}]|[位在]于?|[由与]|坐落于|地址[为是]?)';
/** A name that holds one of these names its region itself. */
const HAS_REGION = /\p{Script=Han}[省市县区旗州盟]/u;

/** True for a name that tells its region itself. */
export const hasRegion = (name: string): boolean => HAS_REGION.test(name);

/** The superior government that publishes the report, or asked for it. */
const SUPERIOR = [
  new RegExp(
    `(?:发布机构|发文机关|发布单位|信息来源|来源)[：:\\s|]*(${REGION})(?:人民)?政府(?:办公[室厅])?(?:门户)?(?:网站?)?(?=[\\s|]|$)`,
    'gmu',
  ),
  new RegExp(
    `(?:按照|根据|依据)(${REGION})(?:(?:人民)?政府办公[室厅]|管委会|管理委员会)(?:印发的?|下发的?)?(?:[《“]|关于)[^》”。]{0,60}年度报告`,
    'gu',
  ),
  new RegExp(`(?:通过|在|从)(${REGION})(?:人民政府|政府)?(?:政府信息公开|门户|政务)网站?`, 'gu'),
];
/** Above a body that does not name its region stands a county or a city; a province is too far away. */
const NEAR = /[市县区旗]$/;
const OPENING = 6000;

/** The nearest part of a region: 开平市 of 广东省江门市开平市. */
const nearestPart = (region: string): string =>
  /[^省市州盟]*(?:自治县|自治州|[市县区旗州])$/.exec(region)?.[0] ?? region;

/** A name as a pattern; damaged documents name bodies with brackets and signs in them. */
const asPattern = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Regions printed directly in front of the body's own name, in its address for example. */
function beforeOwnName(text: string, stem: string): string[] {
  const pattern = new RegExp(`${BORDER}(${REGION})(?:人民政府)?${asPattern(stem)}`, 'gu');
  return [...text.matchAll(pattern)].map(([, region = '']) => region).filter(Boolean);
}

const ofSuperior = (text: string): string[] =>
  SUPERIOR.flatMap((pattern) =>
    [...text.slice(0, OPENING).matchAll(pattern)].map(([, region = '']) => region),
  ).filter((region) => NEAR.test(region));

/**
 * Names of a body with the region in front that the document itself shows, for a body whose name tells
 * none. Only where all places agree on one region.
 */
export function namesWithRegion(text: string, name: string): string[] {
  const stem = agencyKey(name);
  const bare = isBareOffice(stem) ? stem.slice(1) : stem;
  if (hasRegion(name) || stem.length < 3) return [];
  const regions = [...beforeOwnName(text, stem), ...ofSuperior(text)];
  const nearest = new Set(regions.map(nearestPart));
  const longest = regions.sort((a, b) => b.length - a.length)[0];
  if (nearest.size !== 1 || longest === undefined) return [];
  return [...new Set([longest, ...nearest])].map((region) => region + bare);
}
