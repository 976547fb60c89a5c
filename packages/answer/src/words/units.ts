/** Units a question can ask for, longest first within a line; a line is a family that people mix up. */
const FAMILIES = `
件次 件 宗 份 桩 起 条 则 篇次 篇 例 批次 批
件 次 起 宗
件 个 项
人次 名 位 人 个人
场次 场 次 回 期
个 家 项 处 种 类 部 套 座 台 辆 户 块
个 人 名 位
个 场 次 宗 份
件 场
件 回
万元 亿元 元 万块 块钱 钱 万
百分点 百分之 %
小时 分钟 个工作日 工作日 天 日 个月 年
平方米 公里 吨 万字 字 页 本 册 幅 批 通
`;

const families = FAMILIES.trim()
  .split('\n')
  .map((line) => line.split(' '));

/** Every unit, longest first. */
export const UNITS: readonly string[] = [...new Set(families.flat())].sort(
  (a, b) => b.length - a.length,
);

/** True if a person may say one for the other (几条申请, 几件申请). */
export const sameFamily = (a: string, b: string): boolean =>
  a === b || families.some((family) => family.includes(a) && family.includes(b));
