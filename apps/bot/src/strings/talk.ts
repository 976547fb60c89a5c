import { words } from './words.js';

/** What people say that is no question to the library: kinds of talk, each with a kind reply. */
export const TALKS = ['complaint', 'doubt', 'thanks', 'farewell', 'praise', 'assent'] as const;

/** One of {@link TALKS}. */
export type Talk = (typeof TALKS)[number];

/** The phrases of each kind of talk: lower case, nothing but letters, so that English ones stand without spaces. */
export const TALK_WORDS: Record<Talk, readonly string[]> = {
  complaint: words(`
    滚 滚蛋 滚开 笨 真笨 太笨 笨蛋 蠢 真蠢 太蠢 蠢货 傻 真傻 傻瓜 傻逼 傻b 煞笔 废物 垃圾 真垃圾 弱智 智障 白痴 脑残 去死 闭嘴 烦死 烦人
    没用 真没用 没啥用 不好用 难用 真难用 太差 真差 差劲 答非所问 听不懂 看不懂 不懂 什么玩意 什么东西 什么鬼 胡说 胡说八道 骗人 骗子 人工智障
    笨死 蠢死 氣死 气死 沒用 廢物 滾 滾開 騙人 聽不懂
    stupid idiot useless nonsense rubbish garbage fuckyou fuck shutup wtf youarestupid youareuseless youaredumb dumb thisisuseless
  `),
  doubt: words(`
    是吗 对吗 对不对 这对吗 这个数对吗 这个数字对吗 数字对吗 确定吗 确定 真的吗 是真的吗 真的假的 准吗 准确吗 准不准 可靠吗 可信吗 靠谱吗
    不对 错了 说错了 算错了 数字错了 数错了 数字不对 这不对 有错 有误 不准 不准确
    依据 依据是什么 依据呢 出处 出处呢 出处在哪 来源 来源呢 数据来源 数据来源是什么 数据来源呢 数据哪来的 数字哪来的 哪来的 哪里来的 数据从哪来 从哪来的 证据 证据呢 怎么知道的 哪里写的
    對嗎 確定嗎 真的嗎 準確嗎 不對 錯了 依據 依據呢 來源 數據來源 出處 數據哪來的
    source sources whatisthesource areyousure isthatright isthattrue isitcorrect reallytrue thatiswrong wrong thatswrong incorrect howdoyouknow
  `),
  thanks: words(`
    谢谢 谢了 多谢 感谢 非常感谢 十分感谢 谢谢你 谢谢您 谢谢啦 谢 辛苦 辛苦了 麻烦你了 麻烦您了 有用 很有用 太有用 有帮助 很有帮助 帮大忙
    謝謝 謝了 多謝 感謝 非常感謝 謝謝你 謝謝您 謝謝啦 有幫助 很有幫助 麻煩你了
    thanks thankyou thx ty manythanks thankyousomuch thanksalot cheers
  `),
  farewell: words(`
    再见 再會 再见啦 再見 拜拜 拜 回见 下次见 回头见 明天见 晚安 先这样 就这样 没事了 没有了 不问了 不用了 不用 算了
    沒事了 不問了 沒有了 先這樣
    bye byebye goodbye goodnight seeyou seeyoulater nevermind
  `),
  praise: words(`
    棒 真棒 太棒 厉害 真厉害 太厉害 很厉害 不错 很不错 真不错 聪明 真聪明 很聪明 很好 真好 太好 非常好 牛 牛逼 赞 点赞 优秀 好用 真好用 可爱 好样的
    厲害 真厲害 不錯 很不錯 聰明 讚 優秀
    great good nice cool awesome excellent perfect welldone goodjob verygood goodbot wonderful amazing
  `),
  assent: words(`
    好 好的 好吧 好嘞 好滴 嗯 嗯嗯 哦 噢 喔 行 可以 知道 知道了 明白 明白了 了解 了解了 收到 懂了 原来如此 这样啊 是的 对 是 没问题 哈哈 哈哈哈 哈哈哈哈 呵呵 嘻嘻 嘿嘿 试试 测试 测试一下 试一下
    原來如此 這樣啊 懂了 沒問題 測試
    ok okay okey yes yep sure fine isee gotit understood haha hahaha lol test testing hmm
  `),
};

/** Words around a phrase that change nothing of what it means. */
export const TALK_FILLERS: readonly string[] = words(`
  一下 一下子 请 請 请问 麻烦 麻煩 吧 呀 啊 哦 哈 啦 了 嘛 嘞 呗 哟 哇 喽 唉 哎 诶 欸 喂 您 你 我 们 們 都 这 這 个 個 这个 這個 真的 真 太 很 好好 给 給 先 那 就 的 是 也 又 再
  机器人 機器人 小助手 助手 小年 朋友 老师 老師 亲 親
  verymuch verymuchindeed somuch alot please you there bot really very
`);
