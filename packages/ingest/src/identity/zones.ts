import { cleanName } from './names-in-text.js';

/** A zone named without its place: 高新区, 经开区管委会. */
const BARE_ZONE =
  /^(?:国家级?)?(?<zone>高新区|经开区|高新技术产业开发区|经济技术开发区|经济开发区|开发区)(?<office>管委会|管理委员会)?$/u;
const OPENING = 6000;
const FEWEST = 2;

/**
 * The name of a zone with its place, for a name that lacks it: 示例国家高新区 of 高新区. Only where the text prints
 * one such name, at least twice, each time where a name begins.
 */
export function zoneInFull(name: string, text: string): string | undefined {
  const { zone, office = '' } = BARE_ZONE.exec(name)?.groups ?? {};
  if (zone === undefined) return undefined;
  const pattern = new RegExp(`(?<!\\p{Script=Han})\\p{Script=Han}{2,6}?${zone}`, 'gu');
  const counts = new Map<string, number>();
  for (const [printed] of text.slice(0, OPENING).matchAll(pattern)) {
    const full = cleanName(printed);
    if (full && full !== printed.slice(-zone.length) && !BARE_ZONE.test(full))
      counts.set(full, (counts.get(full) ?? 0) + 1);
  }
  const [only, ...others] = [...counts].filter(([, count]) => count >= FEWEST);
  return only && others.length === 0 ? `${only[0]}${office}` : undefined;
}
