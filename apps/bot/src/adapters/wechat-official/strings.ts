/** Every sentence of this adapter that a person or an operator reads. */

/** Words that ask for what is left of an answer. */
export const MORE_WORDS: readonly string[] = [
  ...['继续', '繼續', '下一段', '下一页', '还有呢'],
  ...['more', 'next', 'go on', 'continue'],
];

/** What a person reads in the chat, besides what the conversation says. */
export const CHAT = {
  chinese: {
    moreFollows: '（还有下文，回复“继续”接着看）',
    stillLooking: '正在查，需要一点时间。过几秒回复“继续”就能看到结果。',
    failed: '抱歉，刚才没能查到，请稍后再试。',
  },
  traditional: {
    moreFollows: '（還有下文，回覆“繼續”接著看）',
    stillLooking: '正在查，需要一點時間。過幾秒回覆“繼續”就能看到結果。',
    failed: '抱歉，剛才沒能查到，請稍後再試。',
  },
  english: {
    moreFollows: '(There is more: reply "more".)',
    stillLooking: 'Looking it up; this takes a moment. Reply "more" in a few seconds to see it.',
    failed: 'Sorry, that did not work just now. Please try again later.',
  },
} as const;

/** Names of the buttons in the menu; more than four characters may be cut off by a client. */
export const MENU_NAMES = {
  help: '怎么用',
  reports: '报告列表',
  more: '更多',
  compare: '对比单位或年份',
  about: '关于',
  reset: '重新开始',
  site: '打开网页',
} as const;

/** What the operator reads. */
export const OPERATOR = {
  official: '公众号',
  wecom: '企业微信',
  appId: '应是公众号的 AppID，形如 wx 加 16 位字母数字（微信开发者平台，公众号，基础信息）',
  corpId: '应是企业 ID，形如 ww 加 16 位字母数字（企业微信管理后台，我的企业，最下面）',
  agentId: '应是应用的 AgentId，只有数字（企业微信管理后台，应用管理，点开应用）',
  token: '应是 3 到 32 位字母或数字，与后台“服务器配置”里的令牌（Token）相同',
  aesKey: '应是 43 位字母或数字，与后台“服务器配置”里的 EncodingAESKey 相同',
  encryption: '应是 plain（明文）、compatible（兼容）或 safe（安全），与后台的加密方式相同',
  secret: '应是后台的 AppSecret（企业微信为应用的 Secret），从后台完整复制',
  onOff: '应是 on 或 off',
  path: '应是以 / 开头的路径，例如 /wechat',
  root: '应是 http 或 https 地址',
  whole: (from: number, to: number) => `应是 ${from} 到 ${to} 之间的整数`,
  invalid: (variable: string, hint: string) => `${variable} 的值不能用：${hint}。`,
  missing: (variable: string, hint: string) => `还没有设置 ${variable}：${hint}。`,
  mounted: (path: string) =>
    `等待平台的请求，路径 ${path}。在后台填写的地址应是 https://你的域名${path}`,
  noAccount:
    '没有设置公众号或企业微信。请先设置 WECHAT_APP_ID（或 WECOM_CORP_ID）等环境变量，见 docs/bots.md。',
  unauthorised:
    '没有设置 Secret，不能调用平台接口。请设置 WECHAT_APP_SECRET（企业微信为 WECOM_SECRET）。',
  unreachable: (reason: string) => `连不上平台接口（${reason}），请检查网络。`,
  unreadable: (status: number) => `平台接口的回答看不懂（HTTP ${status}）。`,
  refused: (code: number, message: string, advice: string) =>
    `平台接口返回 ${code}（${message}）。${advice}`,
  answerFailed: (reason: string) => `回答时出错：${reason}`,
  lateFailed: (reason: string) => `答案没能送到：${reason}`,
  pictureFailed: (reason: string) => `图没能上传，改用文字：${reason}`,
  menuCreated: '自定义菜单已更新。取消关注再关注，马上能看到；已关注的人要等一会儿。',
} as const;

/** What to do about an error code of a platform. */
export const ADVICE: Readonly<Record<number, string>> = {
  [-1]: '平台忙，稍后会再试。',
  40001:
    'AppSecret（或应用的 Secret）不对，或访问令牌已被别处换掉。请核对，并确认没有别的程序在用旧接口刷新令牌。',
  40013: 'AppID（或企业 ID）不对，请核对。',
  40014: '访问令牌无效，请核对 Secret。',
  40056: 'AgentId 不对，请核对 WECOM_AGENT_ID。',
  40125: 'AppSecret 不对，请在后台核对或重置。',
  40164:
    '本机的出口 IP 不在白名单里，请在微信开发者平台“基础信息－开发密钥－API IP 白名单”里加上它，几分钟后生效。',
  40243: 'AppSecret 已被冻结，请在后台解冻。',
  42001: '访问令牌已过期。',
  45009: '今天的接口调用次数已用完，明天恢复；也可以在后台清零（每月有限次）。',
  45011: '调用太频繁，请稍后再试。',
  45015: '用户超过 48 小时没有互动，不能再主动发消息。',
  45047: '对这个用户连续下发的客服消息已达上限，等他再发一条消息。',
  45002: '消息太长。',
  48001:
    '账号没有这个接口的权限（通常要先完成微信认证）。没有客服消息权限时，请把 WECHAT_CUSTOMER_MESSAGES 设为 off。',
  50002: '账号或用户受限，请看后台的通知。',
  60020: '本机的出口 IP 不在“企业可信IP”里，请在企业微信管理后台的应用详情里加上它，一分钟后生效。',
  81013: '收件人不在应用的可见范围内，请在管理后台调整可见范围。',
  301002: '没有权限使用这个应用，请核对 WECOM_AGENT_ID 与 Secret 是否属于同一个应用。',
};
