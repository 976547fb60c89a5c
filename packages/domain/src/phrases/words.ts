/**
 * Words that these reports are always about, or that only carry a sentence. Beside a concept's own
 * words they change nothing: 全年共主动公开政府信息 is 主动公开. One group a line.
 */
const CARRIERS = `
政府信息公开工作 政务公开工作 信息公开工作 政府信息公开 政府信息 政务公开 信息公开 政府 信息 公开 年度
全年 本年度 本年 今年 当年 一年 年 月 日 期间 截至 截止 年底 底
共 共计 总共 一共 合计 总计 总数 总数量 总 全部 所有 数量 数 件数 条数 次数 人数 个数 件次 总量 量 计
情况 方面 有关 相关 关于 各类 各项 各 等 类 的 了 为 是 在 于 对 和 与 及 以及 并 由 就 把 将 也 被 向 从 到 至 达 达到 已 已经 均 都 其中 中 里 内
我区 我市 我县 我镇 我局 我委 我乡 我街道 我办 我单位 我厅 我部 我处 本机关 本单位 本局 本级 全区 全市 全县 全镇 全乡 全局 全委 全省 全街道
`;

/** Longest first, so that removing 政府信息公开 leaves nothing of it behind. */
export const CARRIER_WORDS: readonly string[] = CARRIERS.split(/\s+/)
  .filter(Boolean)
  .sort((a, b) => b.length - a.length);
