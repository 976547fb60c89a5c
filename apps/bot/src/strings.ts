/**
 * Every sentence that a person or an operator reads, in one place.
 * Sentences of an answer itself are the library's, not the bot's.
 */

/** Commands that a messenger can show in its menu, with what they do. */
export const MENU = [
  { command: 'help', description: '怎么用，可以问什么' },
  { command: 'reports', description: '有哪些报告' },
  { command: 'reset', description: '清空上下文，重新开始' },
] as const;

/** The words that mean each command, compared in lower case and without closing punctuation. */
export const COMMAND_WORDS = {
  help: ['/help', '/start', 'help', 'hi', 'hello', '帮助', '你好', '您好', '?'],
  reports: ['/reports', '报告', '报告列表'],
  reset: ['/reset', '重来', '重新开始'],
} as const;

/** Questions that people often ask; help shows those that the library at hand can answer. */
export const EXAMPLE_QUESTIONS: readonly ((year: number) => string)[] = [
  (year) => `${year}年依申请公开多少件`,
  (year) => `${year}年行政复议多少件`,
  (year) => `${year}年行政诉讼多少件`,
  (year) => `${year}年主动公开政府信息多少条`,
];

/** What a person reads in the chat. */
export const CHAT = {
  introduction: '我读政府信息公开工作年度报告，用报告里的数字和原文回答问题。',
  examples: '直接发问题就行，例如（回复编号也可以）：',
  commands: '发“报告”看有哪些报告，发“重来”清空上下文，发“帮助”再看这段话。',
  noReport: '现在还没有任何报告，请管理员先导入（nianbao ingest）。',
  reports: (count: number) => `共有 ${count} 份报告：`,
  reportLine: (agency: string, years: string) => `${agency}：${years}`,
  moreBodies: (count: number) => `……另有 ${count} 个单位未列出。`,
  yearSeparator: '、',
  reset: '好的，我们重新开始。请发问题。',
  unknownCommand: '没有这个命令。发“帮助”看怎么用。',
  onlyText: '我现在只看得懂文字，请把问题打出来。',
  tooLong: (limit: number) => `问题太长了，请缩短到 ${limit} 个字以内。`,
  noSuchOption: (count: number) =>
    count === 1
      ? '只有 1 个选项，请回复 1，或者直接发问题。'
      : `请回复 1 到 ${count} 的编号，或者直接发问题。`,
  failed: '抱歉，刚才没能查到，请稍后再试。',
  note: (text: string) => `注意：${text}`,
  evidence: (agency: string, year: number, section: string, quote: string) =>
    `依据：${agency}${year}年报告${section === '' ? '' : `《${section}》`}：“${quote}”`,
  moreEvidence: (count: number) => `（另有 ${count} 处依据未列出）`,
  choose: '您想问的是哪一个？请回复编号：',
  next: '还可以接着问（回复编号）：',
  moreOptions: (count: number) => `（另有 ${count} 个选项未列出，请把问题说得更具体）`,
  option: (number: number, question: string) => `${number}. ${question}`,
} as const;

/** What the console shows around the conversation. */
export const CONSOLE = {
  prompt: '问> ',
  leave: ['/quit', '/exit', '退出'],
} as const;

/** What the operator reads: on standard error, or as the message of an error. */
export const OPERATOR = {
  noMessenger: [
    '没有设置任何聊天渠道，机器人无法启动。请至少设置一个：',
    '- Telegram：在 Telegram 里找 @BotFather，发 /newbot 取得令牌，然后设置环境变量 TELEGRAM_BOT_TOKEN=令牌；',
    '- 微信（wechaty）：设置环境变量 WECHATY_PUPPET，例如 wechaty-puppet-service（另需 WECHATY_PUPPET_SERVICE_TOKEN，向服务商申请）或 wechaty-puppet-wechat4u（免费网页协议，个人账号有被封的风险）。',
    '只想在终端里试：npx nianbao chat。',
  ].join('\n'),
  notWhole: (name: string, from: number, to: number) =>
    `环境变量 ${name} 应为 ${from} 到 ${to} 之间的整数。`,
  telegramTokenShape:
    'TELEGRAM_BOT_TOKEN 的格式不对，应形如“数字:字母数字”。请从 @BotFather 的消息里完整复制。',
  telegramRoot: 'TELEGRAM_API_ROOT 应为 http 或 https 地址，例如 https://api.telegram.org。',
  puppetName:
    'WECHATY_PUPPET 应为 npm 包名，例如 wechaty-puppet-service 或 wechaty-puppet-wechat4u。',
  telegramRefused:
    'Telegram 不认可这个令牌。请向 @BotFather 发 /token 核对后重新设置 TELEGRAM_BOT_TOKEN。',
  telegramUnreachable: (reason: string) =>
    `连不上 Telegram（${reason}）。请检查网络，或用 TELEGRAM_API_ROOT 指向可以访问的 Bot API 地址。`,
  telegramConflict: '另一个程序正在用同一个令牌收消息。请停掉它，或另建一个机器人。',
  puppetFailed: (puppet: string, reason: string) =>
    `微信协议包 ${puppet} 不能启动（${reason}）。请确认它已安装（npm install ${puppet}），所需的令牌也已设置。`,
  line: (name: string, text: string) => `${name}：${text}`,
  started: '已启动',
  retry: (seconds: number) => `${seconds} 秒后重试`,
  answerFailed: '回答时出错',
  scan: (address: string) => `请用微信扫码登录，二维码：${address}`,
  loggedIn: '已登录',
  loggedOut: '已退出登录',
} as const;
