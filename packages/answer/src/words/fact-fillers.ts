const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Said before a question is asked. */
export const POLITE =
  /请问|(?:我)?想(?:知道|问|了解)(?:一下)?|麻烦|告诉我|帮我(?:查|看)?(?:一下|查|看)?|[你您]好/gu;

/** Words of a question for a fact that name nothing. */
export const FILLERS: readonly string[] = list(`
  请问 你好 您好 麻烦 告诉 我想 想知道 知道 我想知道 想问 想了解 了解 查一下 帮我 看看 一下 现在 目前 可以 能不能 大概 大约 到底 究竟 具体 分别
  年报 年度报告 报告里 报告中 这件事 这个事 事情 情况 的话 我们 你们 他们 大家 有人 关于 对于 对 向 跟 和 与
  了 过 着 的 地 得 是 有 会 要 能 还 也 都 又 就 才 很 更 最 来 去 这 那 它 吗 呢 吧 啊 呀 嘛 么 在 从 到 把 被 将 给 让 由 里 中 上 下 内 我 你 您 们 打 打电话 的事 用 做 办 搞 弄 开 发 出 几 多 少 个 哪 些 什么 哪些 谁 怎么 什么样 是什么 是啥 是多少 多少 是谁 是哪 在哪 是什么样 什么时候 时候 何时
`);

/** Words that tell the same in a sentence of a report; one group a line. */
export const FACT_EQUIVALENTS: readonly (readonly string[])[] = `
推迟 延期 改期 改为 延后 延迟 顺延
取消 停办 停开
减少 下降 降低 变少 少了 下滑
增加 上升 增长 变多 多了 提高
施行 实行 执行 实施 生效
上线 开通 启用 投用 上线运行
建立 设立 成立 建成 组建
接待 接访
负责 第一责任人 主抓 主管 分管
乡镇 镇 乡
答复 回复 回应
毛病 问题
活动 开放日
`
  .trim()
  .split('\n')
  .map(list);
