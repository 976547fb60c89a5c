/** Says that there was none of what follows. */
export const DENIED =
  /(?:未|没有|尚未|从未)(?:收到|接到|受理|发生|产生|出现|收取|接收|引发|引起|存在)过?(?:任何)?|(?<!信息)不存在(?=[因被]|依申请|申请|行政复议|行政诉讼|投诉|举报)|没有(?=[因被]|依申请|申请|行政复议|行政诉讼)|(?<![有全])无(?=因|依申请|申请|行政复议|行政诉讼|投诉|举报|收费)/u;
/** Words to search by. */
export const DENIALS: readonly string[] = [
  '未收到',
  '没有收到',
  '未接到',
  '未发生',
  '没有发生',
  '未产生',
  '未收取',
  '没有收取',
  '未受理',
  '不存在',
  '没有因',
];
/** Who might have asked, and other words that change nothing of what there was none of. */
export const ASKERS =
  /(?:公众|群众|公民|个人|法人|(?:或者|及)?其[他它]组织|任何|单位|社会)|(?:向|对)(?:本机关|本单位|本[局镇乡办]|我[局镇乡办委])?|关于|提出的?|(?:和|及)?(?:处理|办理)|来信|来函|事项|业务|件/gu;
