/** Words that say nothing of what an item of a list is, as patterns over folded text; longest first in a group. */

/** In front of a name: how it was done, when, by whom. */
export const HEADS: readonly RegExp[] = [
  /^\d+[.、)）]\s*/u,
  /^20\d\d年度?/u,
  /^(?:其中|包括|内容涵盖|涵盖|具体[为是]|分别[为是]|主要[有是为])[:：,，]?/u,
  /^(?:全年度?|年内|本年度?|年度|共计?|累计|合计|主要|同时|并|的|我|本|全(?=[省市州县区旗镇乡局街])|各类|各项|各个|各|相关|有关)/u,
  /^(?:通过|利用|运用|依托|借助|在(?!线|册|建|编)|于|由)/u,
  /^(?:主动|及时)/u,
  /^(?:公开|发布|公布|公示(?!公告)|推送|推出|刊发|刊登|发出|发放|派发|印发|印制|编发|张贴|制作|更新|转发|开展|举办|召开)了?(?!数|量|率|栏|会|指南|目录|年报|年度)/u,
  /^关于/u,
  /^(?:受理|收到|接到|办理)了?(?=.{2})(?!数|量|率|流程|时限|机构|情况)/u,
  /^(?:重点聚焦|重点|聚焦)(?=.{3})(?!领域|工作|项目|单位)/u,
  /^(?:政府)?信息公开(?=申请)/u,
];

/** Behind a name: that it was published, how it is counted. */
export const TAILS: readonly RegExp[] = [
  /(?<=网站?)上?的?(?:政府信息公开|信息公开|政务公开)(?:专栏|栏目|专区)$/u,
  /(?<=.{2})(?:栏目|专栏|版块|板块)$/u,
  /(?:条目|条|件|篇|次)数$/u,
  /(?:总数|数量|总量|数)[为是]?$/u,
  /(?:共计|总计|合计|累计|共|达到?|约|为|是|有)$/u,
  /类?(?:的|等)?(?:方面)?(?:政府|政务|工作|相关|有关)?信息(?:公开)?$/u,
  /(?:类|等|方面|情况)$/u,
  /(?:主动)?(?:公开|发布|公布|推送|推出|刊发|刊登|更新|转发|发出|发)了?(?:总)?$/u,
  /(?<=[网站号台端博信])上$/u,
  /(?:各类|各项|各|相关|有关|的|主动|里面|当中|之中|里|中)$/u,
];

/** A verb between where something was told and what: 公众号发布视频. */
export const PUBLISHED =
  /(?:主动)?(?:公开|发布|公布|推送|推出|刊发|刊登|更新|转发|受理|收到)(?:[、和](?:公开|发布|推送))?(?!栏|会|指南|目录|年报|年度|类|数|量|率|平台|系统|专栏)了?/u;

/** Who published in front of the means by which he did. */
export const BY_MEANS = /^.{1,12}?(?:通过|利用|依托|借助)(?=.)/u;

/** Says no more of an item than that it is one. */
export const MEANS_ITEMS =
  /^(?:的|了|共|各类|各项|各|相关|有关|政府|政务|工作|信息|内容|条目|数|量|总|公开|主动|等|类)*$/u;

/** Generic words in front of a means of publishing: 官方微博; whose it is comes from the body's name. */
export const OFFICIAL_HEADS = /^(?:官方|政务|人民政府|政府|门户(?=网)|发布|新媒体|平台)+/u;
/** The same wherever it stands: 县人民政府网站. */
export const OFFICIAL = /官方|政务|人民政府|政府|门户|发布|新媒体|平台/gu;

/** Generic words behind a name: 抖音号, 今日头条公众号. */
export const OFFICIAL_TAILS = /(?:公众号|官方账号|账号|平台|号)$/u;

/** Means of publishing; whatever stands in front of one names its owner. */
export const MEANS =
  /(?:微博|微信公众号|微信|公众号|视频号|抖音号?|快手号?|今日头条|头条号|网站|官网|外网|客户端|新媒体)(?:公众号|平台|账号|号)?$/u;
