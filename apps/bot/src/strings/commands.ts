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

/** The words that mean each command, compared in lower case and without closing punctuation. */
export const COMMAND_WORDS: Record<CommandName, readonly string[]> = {
  help: [
    ...['/help', '/start', 'help', 'hi', 'hello', 'start', '?'],
    ...['帮助', '幫助', '你好', '您好', '开始', '在吗', '菜单'],
  ],
  reports: ['/reports', 'reports', '报告', '報告', '报告列表', '有哪些报告', '目录'],
  compare: ['/compare', 'compare', '对比', '對比', '比较', '比較'],
  about: [
    ...['/about', 'about', 'who are you', '关于', '關於'],
    ...['你是谁', '你是誰', '您是谁', '你叫什么', '你叫什么名字', '你是什么', '你是机器人吗'],
  ],
  reset: ['/reset', 'reset', '重来', '重來', '重新开始', '清空'],
};

/** Words that want no answer but a kind one, compared as those above. */
export const COURTESIES: ReadonlySet<string> = new Set([
  ...['谢谢', '谢谢你', '谢谢您', '谢谢啦', '多谢', '感谢', '謝謝', '謝謝你', '多謝', '感謝'],
  ...['再见', '再見', '拜拜', '好的', '好的谢谢', '知道了', '明白了', '嗯', '好'],
  ...['thanks', 'thank you', 'thx', 'bye', 'goodbye', 'ok', 'okay'],
]);
