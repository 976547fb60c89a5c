import { formById } from '@nianbao/domain';
import type { LocalRow } from '../drawing/statistics.js';
import type { Random } from '../random.js';

/** Rows that a place adds to the table; their ids begin with `+`. */
const OWN_ROWS: readonly LocalRow[] = [
  { id: '+公共查阅室接待人数', label: '公共查阅室接待人数', unit: '人次' },
  { id: '+政务服务热线受理数', label: '政务服务热线受理数', unit: '个' },
  { id: '+公开目录更新次数', label: '公开目录更新次数', unit: '次' },
  { id: '+图解材料印制数', label: '图解材料印制数', unit: '份' },
];

/** The rows of one province's table: most of the known ones, some of the place's own. */
export function localRows(random: Random): LocalRow[] {
  const known = formById('provincial')?.tables[0]?.rows ?? [];
  const chosen = known.filter((row) => row.id === 'disclosed' || random.chance(0.85));
  const rows = chosen.map((row) => ({
    id: row.id as string,
    label: row.printed,
    unit: row.unit ?? '',
  }));
  return [...rows, ...random.some(OWN_ROWS, 0.3)];
}
