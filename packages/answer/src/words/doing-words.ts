/**
 * Verbs of doing that people and reports use for the same act; one class a line. A question's verb need not
 * stand in the clause, but a clause that tells of another act is about something else. A verb may stand in
 * several classes.
 */
const CLASSES = `
发布 公布 公开 公示 发出 推送 刊发 刊登 播报 播出 播放 张贴 编印 印制 印发 编发 推出 更新 上传 登载 制作 制发 出版 编制 发放 派发 转发 曝光 通报 做 出台 制定 发 推 贴 播 印 登 出
举办 召开 开展 举行 组织 主办 承办 举 办 开 搞 做 谈
接听 接待 接报 接警 接到 接收 收到 受理 新收 收取 收集 征集 回收 收回 接 收
办结 办完 结案 完结 审结 解决 整改
答复 回复 回应 反馈 办理 处理 处置 办 回
破获 侦破 查获 查处 破 查
抓获 抓
录取 招收 招录 录用 招聘 招
新建 新增 增设 新设 设立 设置 设有 开设 配备 安装 建成 建设 建立 新登记 登记 增加 设 建 配 装 增
邀请 请
支出 花费 投入 使用 花 投
收取 收费 收
关停 停用 注销 取消 关闭 撤销 关 撤
失效 废止 作废
检查 抽查 核查 督查 巡查 审查 清查 排查 查
参加 出席 参与 参训
培训 轮训 参训
表彰 奖励 表扬 评选
采纳 采用 吸收
追回 挽回 返还 退还
化解 调解 调处
修订 修改 完善
清理 清查 整理
提交 递交 提出 报送 上报 寄 交
出席 做客 参加
签订 签署 签
发现 查出 排查
救助 帮扶 资助
慰问 走访 看望
评为 获评 获得 获
`;

/**
 * Verbs that go without saying: their object alone may tell it. Any other verb picks out some of the objects
 * (采纳的建议, 注销的企业) and must be told.
 */
const UNSAID: ReadonlySet<string> = new Set(
  `发布 公布 公开 公示 发出 推送 刊发 刊登 播报 播出 张贴 编印 印制 印发 推出 更新 上传 登载 制作 发 推 贴 播 印 登 出
举办 召开 开展 举行 组织 主办 办 开 搞 做
接听 接待 接到 接收 收到 受理 接 收 办理 处理
支出 花费 花 设立 设置 设有 设 建 配备 有 参加 参与 提交 递交 提出 报送 上报`.split(/\s+/),
);

const classes = CLASSES.trim()
  .split('\n')
  .map((line) => line.split(' '));

const longestFirst = (a: string, b: string): number => b.length - a.length;

/** Verbs of several letters, longest first. */
export const DOING_WORDS: readonly string[] = [
  ...new Set(classes.flat().filter((verb) => verb.length > 1)),
].sort(longestFirst);

/** Verbs of one letter: only where the segmenter leaves them alone. */
export const DOING_LETTERS: ReadonlySet<string> = new Set(
  classes.flat().filter((verb) => verb.length === 1),
);

/** True for a verb that a clause may leave out. */
export const goesUnsaid = (verb: string): boolean => UNSAID.has(verb);

/** True if a person may say one for the other. */
export const sameDoing = (one: string, other: string): boolean =>
  one === other || classes.some((verbs) => verbs.includes(one) && verbs.includes(other));
