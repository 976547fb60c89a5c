/**
 * Words that carry no subject matter: they are neither indexed nor searched. Question words are
 * among them, because a passage that happens to hold 多少 is no answer to 多少件.
 */
const lists = {
  particles: '的 地 得 了 着 过 吗 呢 吧 啊 呀 嘛 么 之 所 者',
  conjunctions: '和 与 及 以及 或 或者 并 并且 而 而且 但 但是 则 若 如果 因为 所以',
  prepositions: '在 于 从 自 由 对 对于 关于 按 按照 以 为 把 将 被 让 向 到 至 给 跟 同 等 等等',
  pronouns: '我 我们 你 你们 您 他 她 它 他们 这 那 这个 那个 这些 那些 其 其中 该',
  questions:
    '什么 多少 几 哪 哪个 哪些 哪里 谁 怎么 怎样 怎么样 如何 为什么 是否 请问 一下 几条 几件 几次 几个 几篇 几家 几人 一共 总共',
  verbs: '是 有 也 都 又 还 就 才 很 更 最 来 去 能 会 可以',
} as const;

/** Function words, dropped wherever they stand alone. */
export const stopWords: ReadonlySet<string> = new Set(
  Object.values(lists).flatMap((list) => list.split(' ')),
);
