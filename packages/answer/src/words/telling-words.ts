/** Words of a sentence that tell of something else than what the year brought. */

/** What is planned, wished or expected is no figure of the year. */
export const PLANNED =
  /(?<!规划|工作|年度|教学)计划(?!生育|类|总结|信息|单列|[)）、])|力争|争取(?!到)|明年|来年|下一步|打算/;
/** Weaker words of a plan: only in the very clause. */
export const INTENDED =
  /拟(?!定|订|稿|办|征|建|任|录|聘)|预计|目标(?!任务|责任|考核|管理|值)|将(?:在|于|进一步|继续|力争|新增|达到|达|组织|开展)/;
/** Names of documents hold such words too. */
export const TITLES = /《[^》]*》/g;
/** The question asks for just that. */
export const ASKS_PLAN = /计划|打算|目标|下一步|拟|明年|来年|将|争取|力争|预计|准备/;

/** All the years up to then. */
export const UP_TO_THEN =
  /(?:开通|上线|开设|开办|建立|成立|运行)(?:至今|以来)|(?:截至|截止|截止到|到|自|从).{0,20}(?:累计|总数达|总量达|共计?有|现有)|历年(?!文件|资料|档案|年报|政策)|有史以来|以来.{0,12}(?:累计|共)/;
/** 截至12月31日,全年累计: of the year all the same. */
export const OF_THE_YEAR = /全年|本年|年内|当年|一年来/;
/** The question asks for all of it. */
export const ASKS_UP_TO_THEN =
  /累计|截至|截止|历年|历史|总数|一共|总共|到.{0,6}[底末]|至今|以来|现有/;

/** 从15%: how it was before. */
export const ASKS_FORMER = /原来|原先|以前|之前|此前|从(?:多少|几|百分之)/;
/** 提高了几个百分点: the step between. */
export const ASKS_STEP =
  /(?:提升|提高|增加|增长|上升|扩大|缩短|压缩|压减|精简|减少|降低|下降)(?:了)?(?:几|多少|百分之)/;

/** 上年为198条: told of the year before. 上年结转 is of this one. */
export const EARLIER_YEAR = /(?:上一?年|去年|前年|上年度)(?!度?结转)|同期/;
