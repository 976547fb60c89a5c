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
封 件
封 份
张 封 面 块 轮 分 笔 版 套 款 例 班次 户次 期次 架次
`;

const families = FAMILIES.trim()
  .split('\n')
  .map((line) => line.split(' '));

/** Every unit, longest first. */
export const UNITS: readonly string[] = [...new Set(families.flat())].sort(
  (a, b) => b.length - a.length,
);

/** What makes another word of a unit in front of it: 多少本科生 counts no books, 几项目 no items. */
const NO_UNIT: Readonly<Record<string, string>> = {
  本: '(?![科市县级区省地届年人])',
  面: '(?![积试对向料])',
  分: '(?![类之支管局享析别布配公中院校数])',
  批: '(?![评示复准文])',
  名: '(?![单称录])',
  项: '(?!目)',
  篇: '(?!章)',
  位: '(?!置)',
  台: '(?!账)',
  处: '(?![罚理分置室])',
  场: '(?![所地馆])',
  次: '(?!数)',
  期: '(?![刊间限])',
  条: '(?!例)',
  部: '(?!门)',
  封: '(?!面)',
  张: '(?!贴)',
  版: '(?![面本])',
  轮: '(?![值训])',
  家: '(?!庭)',
  款: '(?!项)',
  例: '(?!如)',
  种: '(?![类子植])',
  人: '(?![民大员才均])',
  字: '(?!数)',
};

/** A unit as a pattern, no part of a longer word. */
export const UNIT_PATTERN: string = UNITS.map((unit) => `${unit}${NO_UNIT[unit] ?? ''}`).join('|');

/** True if a person may say one for the other (几条申请, 几件申请). */
export const sameFamily = (a: string, b: string): boolean =>
  a === b || families.some((family) => family.includes(a) && family.includes(b));
