/**
 * Words that narrow what is asked down to something that no form counts by. They are never passed over:
 * a clause of the prose must hold them, or there is no answer.
 */
export const UNMET: readonly RegExp[] = [
  /[日月周季人户]均/,
  /\d{1,2}月(?:份|\d{1,2}[日号])?|\d{1,2}[日号](?!\d)|(?<![\d年])[一二三四五六七八九十]{1,2}月份?/,
  /第?[一二三四1-4]季度?|[上下]半年|年初|年中(?!心)|[上中下]旬/,
  /(?:上|本|当|每|这|下)个?(?:月|周|季|季度|天|日)/,
  /平均每(?:个月|月|周|天|日|件|人|户|个)/,
  /除了?[^,，。;；]{1,20}?(?:以外|之外|外)/,
  /不算|不含|不包括|不计/,
  /(?:办理|处理|审理)中(?!的其他)|正在|审核|批准|(?:办|处理|审理?|答复)[完好结]了?吗/,
  /通过(?!了?(?:什么|何|哪|网|微|政|公报|当面|传真|信|邮|电|新|平台|门户|官|媒体|报|广播|不同|各|其他|其它|别的))/,
];

/** Said without a body, it means a place that the library need not hold. */
export const WIDE = /全(?:国|省|市|州|县|区|旗|乡|镇)/;

/** Offices' decisions: 行政处罚信息 are items of information, not penalties. */
export const DECISIONS: readonly string[] = [
  'licences',
  'penalties',
  'coercion',
  'charges',
  'charge-items',
  'procurement-projects',
  'procurement-amount',
];
/** Says that items of information are counted. */
export const INFORMATION = /信息|公开|公示/;
