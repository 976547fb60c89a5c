import type { StoredObservation } from '../../ports.js';
import { isPieceOfName } from '../../understand/agency-names.js';
import { fold } from '../../words/fold.js';
import type { Sought } from '../sought.js';
import { ofOneChannel } from './channels.js';
import { namesThing } from './published.js';

/** 发布类 and 涉企: of one kind only. */
const OF_A_KIND = /(?<!政府信息公开|信息公开|政务公开)(?<![各分此种])类|涉(?!及)/;

/** A body within the body. */
const WITHIN =
  /\p{Script=Han}{1,6}(?:局|委员会|中心|大队|支队|(?<!网)站|镇|乡|街道|社区|村|公司|集团|学校|小学|中学|医院|卫生院)/u;

/** 2016年, 我县, 全镇: time and the body itself in front. */
const TIME_AND_SELF =
  /^.*年度?|[本全我各][市州县区旗镇乡局委办街]|(?:具体|分别)[为是][局厅委办]?|(?:通过|依托|利用|[在由])局(?=专属|门户|官[方网]|网|微)/gu;

/** 因信息公开申请引发行政复议: the cause is not what is counted. */
const CAUSE = /(?:因|由于).*(?:引发|引起|导致|产生|而?提起|而?申请(?=行政))的?/u;

const ITEMS = /信息/;

const IS_MONEY = /(?:费|费用|金额)$/;

/** Each names something of its own: applications are no items published. */
const SUBJECTS = /申请|复议|诉讼|举报|投诉|培训|会议|发布会|访谈|经费|人员/g;

/** 信息公开年报1条 is one document. */
const A_DOCUMENT = /(?:年报|年度报告|指南|目录|制度|规定|办法|条例|规划|总结)$/;

/** Information of which kind; 政府信息 is any. */
const KIND_OF_ITEMS =
  /(?:政府|政务|公开|主动|各类|各项|相关|有关|发布|公布|推送|收到|微博|微信|公众号|网站|平台|^)信息|信息公开|信息申请/;

/** 市局, 县局: the body of a city or county calls itself so. */
const isOwnOffice = (within: string, agency: string): boolean => {
  const [, level = '', office = ''] =
    /^(?:一是|二是|三是)?([省市州县区旗])([局厅委])$/u.exec(within) ?? [];
  return level !== '' && agency.includes(level) && agency.endsWith(office);
};

/** A question for a whole indicator is not answered with that of a body within, or of one kind. */
export function isNarrower(before: string, figure: StoredObservation, sought: Sought): boolean {
  if (!sought.whole) return false;
  const [within] = WITHIN.exec(before.replace(TIME_AND_SELF, '')) ?? [];
  const other =
    within !== undefined &&
    !isPieceOfName(within, fold(figure.agency)) &&
    !isOwnOffice(within, fold(figure.agency)) &&
    !sought.words.includes(within);
  const label = fold(figure.path.at(-1) as string);
  const items =
    ITEMS.test(label) &&
    !IS_MONEY.test(label) &&
    !KIND_OF_ITEMS.test(label) &&
    !sought.words.includes(label);
  const apart = [...label.replace(CAUSE, '').matchAll(SUBJECTS)].some(
    ([name]) => !sought.words.includes(name),
  );
  if (ofOneChannel(before, sought)) return true;
  if (A_DOCUMENT.test(label) && !A_DOCUMENT.test(sought.words)) return true;
  if (namesThing(label, sought)) return true;
  return other || items || apart || (OF_A_KIND.test(before) && !OF_A_KIND.test(sought.words));
}
