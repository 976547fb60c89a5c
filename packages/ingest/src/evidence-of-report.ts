/** Words that an annual report on disclosure cannot do without. */
const SUBJECT = /(?:政府|政务)信息(?:与政务)?(?:的)?(?:主动)?公开|主动公开(?:政府)?信息|信息公开/;
const GENRE =
  /年度(?:工作)?报告|(?:工作)?年报|公开(?:工作)?(?:的)?(?:年度)?报告|编制(?:本|此)报告|报告(?:中)?所列(?:的)?(?:各项)?数据|数据(?:的)?统计期限|公开工作情况报告/;
/** Paragraphs that every annual report since 2019 has; a page may show them without any title. */
const PARAGRAPHS: readonly RegExp[] = [
  /主动公开/,
  /依(?:法)?申请公开/,
  /政府信息管理|信息管理/,
  /平台(?:建设|管理)/,
  /监督保障/,
];
const ENOUGH_PARAGRAPHS = 3;

const hasParagraphs = (text: string): boolean =>
  /总体情况/.test(text) &&
  PARAGRAPHS.filter((pattern) => pattern.test(text)).length >= ENOUGH_PARAGRAPHS;

/** True when a text shows that it is an annual report; a recognised table is proof enough by itself. */
export const looksLikeReport = (text: string): boolean =>
  SUBJECT.test(text) && (GENRE.test(text) || hasParagraphs(text));

/** Words of a statistics table's head; a text that shows them has a table, read or not. */
const TABLE_HEAD =
  /统计指标.{0,20}统计数|指标名称.{0,20}计量单位|第二十条第[（(]一[)）]项.{0,40}信息内容|勾稽关系/s;

/** True when a text shows a statistics table with figures below its head. */
export function showsTable(text: string): boolean {
  const head = TABLE_HEAD.exec(text);
  return head !== null && /\d/.test(text.slice(head.index + head[0].length));
}
