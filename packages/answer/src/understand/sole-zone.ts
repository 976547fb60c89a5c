import type { AgencyEntry } from '../ports.js';
import { fold } from '../words/fold.js';

/** What zones call themselves: 保税区 means one body where the library holds no other of the kind. */
const ZONE =
  /综合实验区|实验区|保税区|高新区|经开区|开发区|新区|示范区|度假区|管理区|工业园区|园区/gu;

/** A kind of zone that a question begins with, and the only body of that kind; undefined where there are several. */
export function soleZone(
  front: string,
  agencies: readonly AgencyEntry[],
): { agency: AgencyEntry; said: string } | undefined {
  const [said] = front.match(ZONE) ?? [];
  if (said === undefined || !front.startsWith(said)) return undefined;
  const [agency, ...more] = agencies.filter(({ name, aliases }) =>
    [name, ...aliases].some((one) => fold(one).includes(said)),
  );
  return agency && more.length === 0 ? { agency, said } : undefined;
}
