/** Units that stand in a unit column or behind a figure in its cell, longer ones first. */
export const TABLE_UNITS: readonly string[] = [
  '人次',
  '万元',
  '亿元',
  '条',
  '件',
  '次',
  '篇',
  '个',
  '人',
  '元',
  '项',
  '宗',
  '份',
];
