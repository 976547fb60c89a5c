import { SURNAMES } from './surnames.js';

/** Offices and tasks that a person holds; asked for with 谁. */
const ROLE =
  '(?:第一|首席|副|常务副)?(?:组长|主任|书记|主席|局长|处长|科长|股长|所长|院长|校长|厅长|部长|镇长|乡长|县长|区长|市长|省长|州长|旗长|会长|联系人|负责人|责任人|联络员|信息员|发言人|审查员|审核人|经办人|解读人)';

/** 领导小组组长是谁: the group or office that it is of, and the role. */
export const ASKS_ROLE = new RegExp(
  `^(?<of>.*?)(?<role>${ROLE})(?:都)?(?:(?:是|由|为|有|叫)?(?:谁|哪位|哪些人|什么人|哪个人|什么名字|什么名|什么)(?:来?担任|任|当)?$|(?:的)?(?:姓名|名字)(?:是什么)?$|$)`,
  'u',
);
/** 谁是组长, 谁任组长. */
export const ASKS_WHO = new RegExp(
  `^(?<of>.*?)(?:谁|哪位)(?:是|任|担任|当)(?<of2>.*?)(?<role>${ROLE})$`,
  'u',
);
/** Asked for by no more than its name only where it is there to be reached. */
export const REACHED = /联系人|负责人|联络员|责任人|经办人/u;

/** Who: offices and names, not the words that join them to a role. */
const WHO = String.raw`(?:(?!(?<!主)任|[由为]|以(?!及)|担任|兼任|[是设有])[\p{Script=Han}、（）()]){2,45}?`;
const BETWEEN = String.raw`(?:(?![副任为由])[\p{Script=Han}“”]){0,16}`;
const HOLDS = '(?:同志|同时)?(?:担任|兼任|出任|任|为)';
const NAME = String.raw`[\p{Script=Han}·、]{2,20}`;

/** How a report tells who holds a role; `it` is who. The role stands alone: 组长 is no 副组长. */
export function tellsRole(role: string): RegExp {
  const own = `(?<!副)${role}(?!会|信箱|办公|接待|热线|会议|级|专栏|助理)`;
  return new RegExp(
    [
      `以(?<it>${WHO})为${BETWEEN}${own}`,
      `由(?<it2>${WHO})${HOLDS}${BETWEEN}${own}`,
      `(?:^|[,，、;；:：]|20\\d\\d年)(?<it3>${WHO})${HOLDS}${BETWEEN}${own}`,
      `${own}[:：](?<it4>${NAME})(?=$|[^\\p{Script=Han}·、])`,
      `${own}由(?<it5>${WHO})(?:担任|兼任|出任|任)`,
      `${own}[为是](?<it6>${WHO})(?=$|[,，;；。])`,
      `${own}(?<it7>[${SURNAMES}][\\p{Script=Han}]{1,2}?)(?:同志)?(?:任|担任|兼任|为(?=${BETWEEN}组长)|分管|主持|主抓|牵头)`,
    ].join('|'),
    'gu',
  );
}

/** A name is asked for: an office is no answer. */
export const ASKS_NAME = /名字|姓名|叫(?:什么|啥)/u;
/** Ends in a name: a surname and one or two signs that call no office. */
export const ENDS_IN_NAME = new RegExp(
  `[${SURNAMES}][\\p{Script=Han}]{1,2}(?:同志)?$(?<!(?:领导|人员?|[长任记员室科股办]|政府|部门|单位|小组)(?:同志)?)`,
  'u',
);

/** The groups that a sentence names. */
export const GROUPS = /[\p{Script=Han}]{2,18}?(?:领导小组|领导组|工作组|工作小组|专班|委员会)/gu;
/** Where none is asked for, the group is the one of these reports. */
export const OWN_GROUP = /公开|政务|信息/u;

/** Words of a group or office that every such group has: they tell no group from another. */
export const GROUP_WORDS: readonly string[] =
  '政府信息公开 政务信息公开 政务公开 信息公开 领导小组 领导组 工作组 小组 工作 本局 本单位 局里 单位 公开 的'.split(
    ' ',
  );
