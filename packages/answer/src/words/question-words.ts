const words = (text: string): string[] =>
  text
    .split(/\s+/)
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);

/** Words that make a sentence a question or fill it, without naming what it is about. Longest first. */
export const QUESTION_WORDS: readonly string[] = words(`
  请问 你好 您好 大家好 麻烦您 麻烦你 麻烦 烦请 劳驾 请教一下 请教 请帮忙 帮忙 帮我查 告知 告诉一下 说一下 说说 谢谢 谢了 多谢 辛苦了 给我 给个数 请您 那边 这边 咱们 咱 贵单位 时候 呀 哈 啦 呗 哦 告诉我 我想知道 想知道 我想问 想问 想了解 了解 查一下 查查 查询 帮我 看看 一下 现在 目前 换成 改成 再看 还有 能不能 是否 可以 是不是 有没有 多少 几 多 少 大概 大约 到底 究竟 具体 分别 各
  什么 哪些 哪个 哪 谁 怎么样 怎样 怎么 如何 何时 吗 呢 吧 啊 呀 嘛 么 了 过 着 的 地 得 是 有 会 要 能 还 也 都 又 就 才 很 更 最 来 去 这 那 它 他 她 我 你 您 们 我们 你们
  年报 年度报告 报告里 报告中 这件事 这个事 这事 事情 有人找 有没有人 有人 有谁 要求 统计一下 数据 数字 数值 情况 正文 表中 表里 表格 一致 对得上
  总共 一共 共有 共计 合计 加起来 加在一起 合起来 总计 全部 所有 总数 总和 一起
  用 利用 做 办 办理 搞 弄 出 发 发生 进行 开展 作出 做出 产生 涉及 属于 达到 达 占 被 把 将 给 让 由 对 在 从 到 至 以 及 与 和 跟 同 或 或者 以及 并 里面 里头 里 中 上 下 内 间 时候 时
  这些 这类 这几家 这几个 那些 因为 由于 为了 关于 通过 按照 根据 其中 当中 除 以外 之外 算 提 提出 多久 一样
`);

/** A sum over what is named is asked for. */
export const SUM_WORDS: readonly string[] = words(
  '一共 总共 共计 合计 加起来 加在一起 合起来 总和 之和 相加 总计',
);

/** A part of a whole is asked for. */
export const SHARE_WORDS: readonly string[] = words(
  '占比 比例 比重 百分之几 百分之多少 百分比 占多少 占几成 占了多少 率',
);

/** Between the things that are named together. */
export const JOINERS = /以及|还有|加上|或者|[、,，;；和与跟及或]/;
