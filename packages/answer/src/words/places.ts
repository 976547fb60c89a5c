const PROVINCES =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆';

/** A province said without its kind in front of a place: 安徽 of 安徽示例经济开发区, nothing of 安徽经济开发区. */
export const PROVINCE_IN_FRONT = new RegExp(
  `^(?:${PROVINCES})(?!高新|经济|经开|国家|综合|保税)(?=\\p{Script=Han}{2,6}(?:高新|经济|经开|开发区|[市县区]))`,
  'u',
);

/** The state in front of its own offices. */
export const STATE_IN_FRONT = /^(?:中华人民共和国|国家)(?=\p{Script=Han}{4})/u;

/** Zones as they are printed and as people say them. */
export const ZONES: readonly (readonly [printed: RegExp, said: string])[] = [
  [/国家级?高新技术产业开发区|高新技术产业(?:开发区|园区)|国家级?高新区/u, '高新区'],
  [/国家级?经济技术开发区|经济技术开发区|经济开发区/u, '经开区'],
];

/** The same said looser: 示例开发区 for 示例工业开发区, which is never called by its place alone. */
export const LOOSE_ZONES: readonly (readonly [printed: RegExp, said: string])[] = [
  [/(?:国家级?)?(?:经济技术|高新技术产业|高新技术|经济|工业|产业)开发区/u, '开发区'],
  [/高新技术产业开发区/u, '高新技术开发区'],
  [/经济技术开发区/u, '经济开发区'],
  [/街道办事处$/u, '街办'],
];
/** What such a name must end with. */
export const LOOSE_END = /(?:开发区|街办)$/u;
