/** Words that an annual report on disclosure cannot do without. */
const SUBJECT = /(?:政府|政务)信息(?:与政务)?(?:的)?(?:主动)?公开|主动公开(?:政府)?信息|信息公开/;
const GENRE = /年度(?:工作)?报告|(?:工作)?年报|公开(?:工作)?(?:年度)?报告/;

/** True when a text shows that it is an annual report; a recognised table is proof enough by itself. */
export const looksLikeReport = (text: string): boolean => SUBJECT.test(text) && GENRE.test(text);

/** Words of a statistics table's head; a text that shows them has a table, read or not. */
const TABLE_HEAD =
  /统计指标.{0,20}统计数|指标名称.{0,20}计量单位|第二十条第[（(]一[)）]项.{0,40}信息内容|勾稽关系/s;

/** True when a text shows a statistics table with figures below its head. */
export function showsTable(text: string): boolean {
  const head = TABLE_HEAD.exec(text);
  return head !== null && /\d/.test(text.slice(head.index + head[0].length));
}
