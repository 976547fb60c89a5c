/** What the operator reads: on standard error, or as the message of an error. */
export const OPERATOR = {
  noMessenger: [
    '没有设置任何聊天渠道，机器人无法启动。请至少设置一个：',
    '- Telegram：在 Telegram 里找 @BotFather，发 /newbot 取得令牌，然后设置环境变量 TELEGRAM_BOT_TOKEN=令牌；',
    '- 微信公众号：在公众平台“设置与开发 → 基本配置”里取得，设置 WECHAT_APP_ID 等环境变量；',
    '- 企业微信：在管理后台的自建应用里取得，设置 WECOM_CORP_ID 等环境变量；',
    '- 微信个人号（wechaty）：设置环境变量 WECHATY_PUPPET，例如 wechaty-puppet-service（另需 WECHATY_PUPPET_SERVICE_TOKEN，向服务商申请）或 wechaty-puppet-wechat4u（免费网页协议，个人账号有被封的风险）。',
    '只想在终端里试：npx nianbao chat。每一步的做法见 docs/bots.md。',
  ].join('\n'),
  missing: {
    telegram:
      '没有 Telegram 的令牌。在 Telegram 里找 @BotFather，发 /newbot 取得令牌，然后设置环境变量 TELEGRAM_BOT_TOKEN=令牌。',
    'wechat-official':
      '没有公众号的设置。在公众平台“设置与开发 → 基本配置”里取得，设置 WECHAT_APP_ID 等环境变量，见 docs/bots.md。',
    wecom:
      '没有企业微信的设置。在管理后台的自建应用里取得，设置 WECOM_CORP_ID 等环境变量，见 docs/bots.md。',
    wechaty:
      '没有选定微信协议包。设置环境变量 WECHATY_PUPPET，例如 wechaty-puppet-service（另需 WECHATY_PUPPET_SERVICE_TOKEN，向服务商申请）。',
  },
  notWhole: (name: string, from: number, to: number) =>
    `环境变量 ${name} 应为 ${from} 到 ${to} 之间的整数。`,
  notAddress: (name: string) => `${name} 应为 http 或 https 地址，例如 https://nianbao.example。`,
  stateUnusable: (file: string, reason: string) =>
    `不能使用记录对话状态的文件 ${file}（${reason}）。请用 NIANBAO_BOT_STATE 另指定一个可写的文件。`,
  stateForeign: '这个文件属于别的程序',
  stateInMemory:
    '没有可写的文件夹，对话状态只留在内存里，重启后从头开始（用 NIANBAO_BOT_STATE 指定文件）',
  telegramTokenShape:
    'TELEGRAM_BOT_TOKEN 的格式不对，应形如“数字:字母数字”。请从 @BotFather 的消息里完整复制。',
  telegramWebhook:
    'TELEGRAM_WEBHOOK_URL 应为 Telegram 能访问的 https 地址，例如 https://bot.example/telegram。',
  puppetName:
    'WECHATY_PUPPET 应为 npm 包名，例如 wechaty-puppet-service 或 wechaty-puppet-wechat4u。',
  telegramRefused:
    'Telegram 不认可这个令牌。请向 @BotFather 发 /token 核对后重新设置 TELEGRAM_BOT_TOKEN。',
  telegramUnreachable: (reason: string) =>
    `连不上 Telegram（${reason}）。请检查网络，或用 TELEGRAM_API_ROOT 指向可以访问的 Bot API 地址。`,
  telegramConflict: '另一个程序正在用同一个令牌收消息。请停掉它，或另建一个机器人。',
  telegramLocalFile:
    '本地 Bot API 服务器给出的是它自己磁盘上的文件，取不到；请不要用 --local 启动它',
  telegramUnsent: (reason: string) => `一条答复没能发出（${reason}）`,
  puppetFailed: (puppet: string, reason: string) =>
    `微信协议包 ${puppet} 不能启动（${reason}）。请确认它已安装（npm install ${puppet}），所需的令牌也已设置。`,
  personalAccount:
    '注意：用非官方协议登录个人微信，账号可能被限制或封禁。不要用不能丢的账号；对公众服务请用公众号或企业微信。',
  portTaken: (host: string, port: number) =>
    `${host}:${port} 不能监听。请用 NIANBAO_BOT_PORT 换一个端口。`,
  listening: (address: string) => `HTTP 已启动：${address}（健康检查 ${address}/health）`,
  line: (name: string, text: string) => `${name}：${text}`,
  started: '已启动',
  retry: (seconds: number) => `${seconds} 秒后重试`,
  answerFailed: '回答时出错',
  scan: (address: string) => `请用微信扫码登录，二维码：${address}`,
  loggedIn: '已登录',
  loggedOut: '已退出登录',
} as const;
