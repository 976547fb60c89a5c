/** What the names of bodies end with. */
const BODY_END =
  '(?:政府|管理委员会|管委会|委员会|办事处|街道|开发区|新区|大学|学院|医院|学校|中学|中心|总队|支队|集团|公司|农场|林场|苏木|[局委厅署处镇乡区县市省州盟旗])';
const ENDS_LIKE_BODY = new RegExp(`${BODY_END}$`);

/** Words in front of a name that are not part of it. */
const NOT_NAME =
  /^(?:由|(?:20\d{2}\s*[-—–－~至]{1,2}\s*)?20\d{2}\s*学?年(?:度)?|现将|现公布|现发布|公布|编制并?发布|编制|发布|印发|做好|关于|根据|结合|综合|以及|附件\d*|正文|请?(?:直接)?(?:与|联系)|标题[：:]?|[=\-—•·*\s“"《]+|\d+[.、])+/;
/** A name that is none: the sentence merely spoke of the year. */
const NO_NAME =
  /^(?:本|我|各|该|并)|(?:的|在|按|对|和|编制|公布|做好|印发|年|以下简称|[-—–－~至\d])$|条例|通知|要求|本单位|本机关|我[局委办厅区县市镇乡校院]/;
/** Words of sentences, which no name holds. */
const SENTENCE =
  /的|领导下|落实|要求|根据|为了|通过|完成|公布|编制|贯彻|结合|按照|依托|围绕|高度|重视|认真|做好/;
/** A level alone names nobody: 镇政府, 街道办事处, 本级政府. */
const NAMELESS =
  /^(?:[省市县区镇乡]|本级)?(?:人民)?政府$|^街道(?:办事处)?$|^[省市县区镇乡]级?政府办公[室厅]$/;

/** A body's name as some place prints it, without what stands around it; undefined where it is none. */
export function cleanName(text: string | undefined): string | undefined {
  const name = withoutLead(text ?? '')
    .replace(/\s+/g, '')
    .replace(/[“”"《》]/g, '')
    .replace(/[（(](?:以下[^）)]*|(?:本级)?(?:机关)?)[)）]$/, '')
    .replace(/人民$/, '人民政府');
  const isName = name.length >= 3 && ![NO_NAME, SENTENCE, NAMELESS].some((no) => no.test(name));
  return isName ? name : undefined;
}

/** A text without the words that lead to a name. */
export const withoutLead = (text: string): string => text.replace(NOT_NAME, '');

/** True for a name that ends as those of bodies do: 局, 政府, 委员会. */
export const endsLikeBody = (name: string): boolean => ENDS_LIKE_BODY.test(name);

/** Offices inside a body that compile its report or answer the telephone, not bodies that report. */
const DESK =
  /(?:学校|校长|院长|党委|党政|综合|秘书)*办公?室?(?:信息|综合|秘书|文书)?[科室股]?$|[人文综秘政法信宣]{1,2}[书事合策息]?[科室股处]$|(?:政府信息|政务|信息)公开(?:工作)?(?:领导)?小?组?(?:办公室?|中心|[处科股])?$|(?<=公安(?:分?局|厅))指挥中心$|(?<=街道(?:办事处)?|[镇乡](?:人民政府)?)(?:党群|便民|政务|综合|社区){1,2}服务(?:中心|大厅|站)$/;
const GOVERNMENT = /(?:政府|[省市县区镇乡]|街道|办事处)$/;

/**
 * The body to which an office belongs: 某局 of 某局办公室. A government's own office (某县人民政府办公室) may
 * report for itself and is left as it is.
 */
export function bodyOfDesk(name: string): string {
  let body = name;
  for (let match = DESK.exec(body); match && match.index >= 3; match = DESK.exec(body)) {
    const bare = body.slice(0, match.index);
    if (/^(?:办公室|办公厅)$/.test(match[0]) && GOVERNMENT.test(bare)) return body;
    body = bare;
  }
  return body;
}
