import { words } from './words.js';

/** What a person can want of the bot itself. `start` greets. */
export const COMMANDS = ['help', 'reports', 'compare', 'about', 'reset'] as const;

/** One of {@link COMMANDS}. */
export type CommandName = (typeof COMMANDS)[number];

/** What each command does, for the menu of a messenger. */
export const MENU: Record<'chinese' | 'english', Record<CommandName, string>> = {
  chinese: {
    help: '怎么用，可以问什么',
    reports: '有哪些报告',
    compare: '对比单位或年份',
    about: '这是什么，数字从哪里来',
    reset: '清空上下文，重新开始',
  },
  english: {
    help: 'How to ask, and what',
    reports: 'Which reports there are',
    compare: 'Compare bodies or years',
    about: 'What this is, and where figures come from',
    reset: 'Forget what was said',
  },
};

/** With whom they speak, said in both ways. */
const you = (text: string): readonly string[] =>
  words(text).flatMap((phrase) => [`你${phrase}`, `您${phrase}`]);

/**
 * The phrases that mean each command: lower case, nothing but letters, so that English ones stand without spaces. With a
 * slash before them they mean the same. Of several in one text the first in this order is meant: 你好，你是谁.
 */
export const COMMAND_WORDS: Record<CommandName, readonly string[]> = {
  reset: words(`
    重来 重來 重新开始 重新開始 清空 清空对话 清空上下文 从头开始
    reset startover startagain
  `),
  about: [
    ...words('关于 關於 自我介绍 自我介紹 介绍自己 介绍一下自己 谁做的你 谁开发的你'),
    ...you('是谁 叫什么 叫什么名字 叫啥 的名字 是什么 是啥 是干什么的 是做什么的 谁开发的 谁做的'),
    ...you('是机器人 是机器人吗 是人 是人吗 是真人吗 是ai 是ai吗 是人工智能吗'),
    ...you('是誰 叫什麼 叫什麼名字 是什麼 是機器人嗎 是人嗎 是真人嗎'),
    ...words(`
      about aboutme aboutyou whoareyou whoareu whatareyou whatisthis whatisyourname whomadeyou
      areyouarobot areyouabot areyouhuman areyouai areyouanai
    `),
  ],
  reports: words(`
    报告 报告列表 有哪些报告 有什么报告 哪些报告 目录 有哪些年报 哪些年报 有哪些单位
    報告 報告列表 有哪些報告 目錄 有哪些年報 有哪些單位
    reports listreports whichreports whatreportsdoyouhave
  `),
  compare: words('对比 對比 比较 比較 compare'),
  help: words(`
    帮助 帮忙 帮帮 帮帮忙 帮帮我 幫助 幫忙 开始 開始 菜单 菜單 说明 說明 使用说明 使用方法 用法 功能 有什么功能
    你好 您好 大家好 哈喽 哈啰 嗨 在吗 在嗎 在不在 早 早安 早上好 上午好 中午好 下午好 晚上好
    怎么用 怎麼用 如何使用 怎么使用 不会用 怎么问 怎么提问 怎麼問
    能做什么 会做什么 能干什么 能干嘛 能干啥 会什么 会干什么 能做什麼 會什麼 能帮我什么 能帮我做什么
    可以问什么 能问什么 可以问些什么 能问些什么 问什么 可以問什麼 能問什麼 能回答什么 能查什么 可以查什么
    help start hi hello hey helpme menu goodmorning goodafternoon goodevening
    howdoyouwork howdoesthiswork howtouse howdoiusethis whatcanyoudo whatcaniask whatcanyouanswer whatdoyoudo
  `),
};
