import { SURNAMES } from './surnames.js';

/** What an answer in words must hold, by kind of answer. Patterns run over folded text; `it` is the answer itself. */

const DAY = String.raw`(?:20\d\d年)?\d{1,2}月\d{1,2}[日号]`;
const MONTH = String.raw`(?:20\d\d年)?\d{1,2}月(?:\d{1,2}[日号]|[上中下]旬|初|底|末|份)?`;
const DATE = String.raw`(?:${MONTH}|20\d\d年(?:年?[初底末中]|[上下]半年|第?[一二三四]季度)|年[初中底末])`;
const SINCE = String.raw`(?:${DATE}|20\d\d年)`;
/** 原定于4月: not when it was; 截至12月底: not when it happened. */
const NO_DATE = '(?<!原定[于在]?|原计划[于在]?|截至|截止到?|至|到|根据)';

/** A day of a month, on which something happened. */
export const TOLD_DAY = new RegExp(`${NO_DATE}(?<it>${DAY})`, 'gu');
/** A month or a day, in which something happened. */
export const TOLD_MONTH = new RegExp(`${NO_DATE}(?<it>${MONTH})`, 'gu');
/** Any time at which something happened: a day, a month, a quarter, half a year. */
export const TOLD_TIME = new RegExp(`${NO_DATE}(?<it>${DATE})`, 'gu');
/** From when on. */
export const TOLD_SINCE = new RegExp(
  `(?:[自从](?<it>${SINCE})(?:起|开始|以来)?|(?<it2>${SINCE})(?:起|开始|正式|以来|上线|施行|实行|实施|执行|启用|运行|成立|开通))`,
  'gu',
);
/** Until when. */
export const TOLD_UNTIL = new RegExp(
  `(?:截至|截止到?|至|到)(?<it>${DATE})|(?<it2>${DATE})(?:前|为止|止)`,
  'gu',
);
/** 原定于4月. */
export const TOLD_FORMERLY = new RegExp(`(?:原定|原计划|原先|原本)[于在]?(?<it>${DATE})`, 'gu');
/** From one day to another: 1月1日至12月31日. */
export const TOLD_PERIOD =
  /(?<it>(?:20\d\d年)?\d{1,2}月(?:\d{1,2}[日号])?(?:起)?[至到-](?:20\d\d年)?\d{1,2}月(?:\d{1,2}[日号]|底)?)/gu;
/** What an account is called by its letters and digits. */
export const TOLD_ACCOUNT = /(?:微信|公众|qq)号(?:码)?(?:为|是|:|：)(?<it>[\w-]{4,30})/gu;
/** Which day of every month or week. */
export const TOLD_EVERY =
  /(?<it>每(?:个)?(?:年|季度|月|周|星期)(?:的)?(?:第[一二三四]个?(?:星期|周)[一二三四五六日天]|\d{1,2}[日号]|[一二三四五六日天]))/gu;

/** The office may be followed by the name. */
const NAME = String.raw`(?:[${SURNAMES}]\p{Script=Han}{1,2}?)?`;
/** Who holds an office, by the office or by what the body calls the person. */
const HOLDER = String.raw`(?:(?:(?!由)[\p{Script=Han}、]){0,14}?(?:书记|主任|主席|局长|处长|科长|股长|所长|院长|校长|厅长|部长|镇长|乡长|县长|区长|市长|省长|州长|旗长|会长|组长|政委|委员|干事|秘书|专员|警官|领导|负责人|负责同志|同志|人员|办公室|办公厅|政府办|党政办|指挥中心|[科处股室])${NAME})`;
const DOES = '分管|主管|主抓|负责|牵头|统筹|担任|兼任|任|管理|协调|组织|承担|履行|审核|把关';
/** Who does something: an office, a name, or both. */
export const TOLD_PERSON = new RegExp(
  [
    `由(?<it>${HOLDER})(?:同志)?(?:具体|统一|直接|全面|亲自|积极|认真|切实|总)?(?:${DOES})`,
    String.raw`(?:^|20\d\d年|[,，、:：])(?<it2>${HOLDER})(?:同志)?(?:具体|统一|直接|全面|亲自|积极|认真|切实|总)?(?:担任|兼任|任|为|是|分管|主管|主抓|负责|牵头|履行)`,
    String.raw`(?:人|员|者|组长|主任|书记)[为是](?<it3>[\p{Script=Han}]{2,12})`,
    String.raw`(?:联系人|负责人|经办人|责任人)[:：](?<it4>[\p{Script=Han}]{2,6})`,
  ].join('|'),
  'gu',
);
/** A name, of a person or of a thing. */
export const TOLD_NAME =
  /(?:联系人|负责人|经办人|责任人|组长|主任|局长|书记)[:：](?<it>[\p{Script=Han}]{2,4})(?![\p{Script=Han}])|(?<it2>[“「"][^”」"]{2,20}[”」"])|(?<it3>《[^》]{2,30}》)/gu;

/** Where the body is. */
export const TOLD_ADDRESS =
  /(?:地址|地点|住所)(?:为|是|在)?[:：]?(?<it>[\p{Script=Han}\da-z-]{4,40})|位于(?<it2>[\p{Script=Han}\da-z-]{4,40})|(?<it3>[\p{Script=Han}]{2,20}(?:路|街|道|巷|大道)\d+号[\p{Script=Han}\da-z-]{0,20})/gu;
/** Which floor or room. */
export const TOLD_ROOM = /\d+(?:号?楼|层|室|房间|号房)|[一二三四五六七八九十]+(?:号?楼|层)/gu;
/** Where something was held. */
export const TOLD_PLACE =
  /在(?<it>[\p{Script=Han}\d“”"]{2,20}?)(?:召开|举办|举行|开展|进行|设立|设置|设|启动|公开|发布|公布)|(?:地点|地址)(?:为|是|在)?[:：]?(?<it2>[\p{Script=Han}\d]{3,30})/gu;

/** Why something was so. */
export const TOLD_REASON =
  /(?<it>受[^,，。;；]{1,20}影响)|(?<it2>(?:主要)?(?:由于|因为|因|鉴于)(?![此而]|素)[^,，。;；]{2,40})|(?<it3>(?:主要)?原因(?:是|为|在于)[^。;；]{2,60})|(?:导致|所致|造成)/gu;

const NUMERAL = String.raw`(?:\d+(?:\.\d+)?|[一二两三四五六七八九十]+)`;
/** How long something took, or may take. */
export const TOLD_DURATION = new RegExp(
  `(?<it>${NUMERAL}个?(?:工作日|小时|分钟|个月|天|日|周)(?:之?内|以内|左右)?)`,
  'gu',
);

/** A telephone number: of a town, a mobile, or a hotline of five digits. */
export const TOLD_PHONE =
  /(?:电话|热线|座机|手机|联系方式)[^\d。;；]{0,16}(?<it>(?:\(?0\d{2,3}\)?[-— ]?)?\d{7,8}(?!\d)|1[3-9]\d{9}|(?<!\d)\d{5}(?!\d))|(?<it2>0\d{2,3}[-— ]\d{7,8})/gu;
/** A fax number. */
export const TOLD_FAX = /传真[^\d。;；]{0,10}(?<it>(?:\(?0\d{2,3}\)?[-— ]?)?\d{7,8})/gu;
/** A postcode: six digits. */
export const TOLD_POSTCODE = /(?:邮编|邮政编码)[^\d。;；]{0,6}(?<it>\d{6})(?!\d)/gu;
/** An address for electronic mail. */
export const TOLD_EMAIL = /(?<it>[\w.-]+@[\w.-]+\.\w+)/gu;
/** The address of a site or a page. */
export const TOLD_WEBSITE =
  /(?<it>(?:https?:\/\/|www\.)[\w./\-?=&%#]+|[\w-]+(?:\.[\w-]+)*\.gov\.cn[\w./\-?=&%#]*)/gu;

/** What something was held under as its theme. */
export const TOLD_THEME =
  /主题(?:为|是|:|：)(?<it>[“「"][^”」"]+[”」"]|[^,，。;；]{2,40})|以(?<it2>[“「"][^”」"]+[”」"])为主题/gu;
/** What something was about. */
export const TOLD_FIELDS =
  /(?:集中[在于]|涉及|围绕|涵盖|包括|内容[为是]|主要[为是]|分别[为是]|主题[为是]|聚焦|关于)(?<it>[^,，。;；]{2,60})/gu;
/** Which had the most of something. */
export const TOLD_MOST =
  /(?:最多|最大|较大|较多|居多|居首|居前|第一位)(?:的[\p{Script=Han}]{0,8})?(?:[为是有]|依次(?:为|是)|分别(?:为|是))(?<it>[\p{Script=Han}、]{2,40})|(?<it2>[\p{Script=Han}]{2,12})(?:最多|居首)/gu;
/** Words of an honour. */
export const TOLD_HONOUR =
  /荣获|荣膺|获得|获评|获奖|被评为|评为|授予|荣誉|称号|[一二三特]等奖|优秀|先进|表彰|入选|列第|排名第/gu;

/** Words of what is still to be done. */
export const TOLD_PLAN =
  /将(?!近|军|来)|拟(?!定|订)|计划|下一步|打算|力争|争取|继续|进一步|今后|明年|下一年/gu;
/** Words of what is amiss. */
export const TOLD_PROBLEM =
  /问题|不足|薄弱|差距|有待|不够|不强|欠缺|滞后|偏[少低弱单]|不高|不及时|困难|难度|短板|不全|流于形式|单一|频繁|老化|缺乏|不深|不均|不平衡|不规范|不完善/gu;
/** Words of what went well. */
export const TOLD_MERIT =
  /创新|首创|率先|亮点|成效|明显|显著|提升|特色|经验|打造|一是|二是|获得|完善|健全/gu;
/** How something was done. */
export const TOLD_WAY =
  /(?:均|都|全部|方式)(?:为|是|通过|以|采用)(?<it>(?:(?!\d)[^,，。;；]){0,16}(?:申请|方式|渠道|平台|邮寄|信函|网络|当面|传真|电子邮件|途径))|(?:为|是|通过|以|采用|采取|经由|利用)[^,，。;；]{0,16}(?:申请|方式|渠道|平台|邮寄|信函|网络|当面|传真|电子邮件|途径)/gu;
/** A place in an order. */
export const TOLD_RANK =
  /(?:位列|位居|排名?|列|居|名列|获)?[^,，。;；]{0,6}(?<it>第(?:\d+|[一二三四五六七八九十]+)(?:名|位)?)(?!条|款|项|季|批|[（(]|次|届|个)/gu;
