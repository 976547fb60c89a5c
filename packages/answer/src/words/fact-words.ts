import * as told from './fact-things.js';

/** How near to what it is about a fact must be told: in its clause, its sentence or its passage. */
export type Within = 'clause' | 'sentence' | 'passage';

/** A kind of fact that is told in words, not in figures. */
export interface FactKind {
  id: string;
  /** Words of the question that ask for it. */
  cues: readonly string[];
  /** Words of the question that change nothing: 咨询电话 is the telephone. */
  ignore?: readonly string[];
  /** What must be told; nothing means that any sentence of the subject does. Its groups are the answer itself. */
  tells?: RegExp;
  within: Within;
  /** Words of a section title that is about it. */
  titles?: readonly string[];
  /** Words to search by beside those of the question. */
  near?: readonly string[];
  /** It is told of the body: nothing else need be named. */
  ofBody?: true;
  /** A sentence of plans may tell it. */
  plans?: true;
  /** Never asked for with a figure: read before the table. */
  first?: true;
  /** Looked for in the printed text, with its quotation marks. */
  asPrinted?: true;
  /** It is a name, which must stand beside what it names. */
  names?: true;
  /** Sentences that tell it are given together. */
  all?: true;
}

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

const CONTACT = list(
  '打电话 电话 的事 咨询 联系 疑问 有问题 年报 年度报告 报告 办公室 单位 打 对本 如 号码 方式 我 问',
);
const HOLDS = list(
  '举行 举办 召开 开展 组织 进行 发布了 发布的 开的 办的 开 办 搞 分别 都 具体 是在',
);
const STARTS = list('开始 正式 搞 起 从 是 的');
const DOES = list('分管 主管 主抓 负责 牵头 担任 兼任 来 由 是 在 管 抓 的');

const TIMES: readonly FactKind[] = [
  {
    id: 'formerly',
    cues: list(
      '原定什么时候 原定哪天 原定几月 原定于什么时候 原来定在什么时候 原计划什么时候 原先定在什么时候 原本什么时候',
    ),
    tells: told.TOLD_FORMERLY,
    within: 'clause',
    ignore: HOLDS,
    first: true,
  },
  {
    id: 'period',
    cues: list(
      '从什么时候到什么时候 从几月到几月 从哪天到哪天 起止时间 统计期限 统计时间 统计区间 统计周期',
    ),
    tells: told.TOLD_PERIOD,
    within: 'sentence',
    ignore: list('统计 期限 数据 报告 年报 是什么时候 是多久 是多长 时间 范围 是'),
    near: ['统计', '期限', '至'],
    ofBody: true,
    first: true,
  },
  {
    id: 'every',
    cues: list(
      '每月几号 每月哪天 每月哪一天 每月什么时候 每周几 每周哪天 每周星期几 每个月几号 每个月哪天 每月几日',
    ),
    tells: told.TOLD_EVERY,
    within: 'clause',
    near: ['每月', '每周'],
    ignore: HOLDS,
    first: true,
  },
  {
    id: 'until',
    cues: list(
      '截止到什么时候 截至什么时候 截止时间 什么时候截止 到什么时候为止 截止日期 到什么时候',
    ),
    tells: told.TOLD_UNTIL,
    within: 'clause',
    near: ['截至', '截止'],
    first: true,
  },
  {
    id: 'since',
    cues: list(
      '从什么时候 什么时候开始 什么时候起 何时开始 何时起 从何时 什么时候施行 什么时候实行 什么时候实施 什么时候执行 何时施行 何时实施 什么时候上线 何时上线 什么时候成立 什么时候开通 从哪年 从哪一年 哪年开始 哪一年开始 从几月 什么时候启用 什么时候生效',
    ),
    tells: told.TOLD_SINCE,
    within: 'sentence',
    ignore: STARTS,
    near: ['起', '开始', '施行', '上线'],
    first: true,
  },
  {
    id: 'day',
    cues: list('哪天 哪一天 几月几号 几月几日 几号 哪日 哪几天 几日'),
    tells: told.TOLD_DAY,
    within: 'clause',
    ignore: HOLDS,
    first: true,
  },
  {
    id: 'month',
    cues: list('几月份 几月 哪个月 哪一月 哪月'),
    tells: told.TOLD_MONTH,
    within: 'clause',
    ignore: HOLDS,
    first: true,
  },
  {
    id: 'time',
    cues: list('什么时候 何时 什么时间 什么日子 啥时候 时间是'),
    tells: told.TOLD_TIME,
    within: 'clause',
    ignore: HOLDS,
    first: true,
  },
];

const CONTACTS: readonly FactKind[] = [
  {
    id: 'telephone',
    cues: list('电话 座机 热线电话 热线号码 电话号码 号码 联系方式'),
    ignore: CONTACT,
    tells: told.TOLD_PHONE,
    within: 'clause',
    near: ['电话', '联系', '热线'],
    ofBody: true,
  },
  {
    id: 'fax',
    cues: list('传真号 传真是 传真号码'),
    ignore: CONTACT,
    tells: told.TOLD_FAX,
    within: 'sentence',
    near: ['传真'],
    ofBody: true,
  },
  {
    id: 'postcode',
    cues: list('邮编 邮政编码'),
    ignore: CONTACT,
    tells: told.TOLD_POSTCODE,
    within: 'sentence',
    near: ['邮编', '邮政编码'],
    ofBody: true,
  },
  {
    id: 'email',
    cues: list('电子邮箱 邮箱 邮件地址 email'),
    ignore: [...CONTACT, '电子'],
    tells: told.TOLD_EMAIL,
    within: 'clause',
    near: ['邮箱', '电子邮'],
    ofBody: true,
  },
  {
    id: 'account-name',
    cues: list('微信号 微信账号 qq号'),
    ignore: CONTACT,
    tells: told.TOLD_ACCOUNT,
    within: 'sentence',
    near: ['微信号', '公众号'],
    ofBody: true,
    first: true,
  },
  {
    id: 'website',
    cues: list('网址 网站地址 哪里下载 在哪下载 在哪里下载 哪儿下载'),
    ignore: [...CONTACT, '网站', '门户网站', '政府网站', '电子版'],
    tells: told.TOLD_WEBSITE,
    within: 'sentence',
    near: ['网址', 'www', 'http', '下载'],
    ofBody: true,
  },
  {
    id: 'room',
    cues: list('几楼几室 几楼 几室 几号楼 哪层 几层 哪个房间 哪间'),
    ignore: [...CONTACT, '办公', '办公地点', '管委会', '在', '是'],
    tells: told.TOLD_ROOM,
    within: 'sentence',
    near: ['地址', '楼', '室'],
    ofBody: true,
    first: true,
  },
  {
    id: 'address',
    cues: list(
      '地址 哪里办公 哪儿办公 哪办公 办公地点 在什么地方办公 怎么走 坐落在哪 办公室在哪里 办公室在哪 位置在哪 单位在哪 办公楼在哪',
    ),
    ignore: [...CONTACT, '办公', '在哪里', '在哪儿', '在哪', '通信', '通讯', '在'],
    tells: told.TOLD_ADDRESS,
    within: 'sentence',
    near: ['地址', '位于'],
    ofBody: true,
  },
];

/** Read from the top; the first kind whose cue stands in the question is meant. */
export const FACT_KINDS: readonly FactKind[] = [
  ...TIMES,
  ...CONTACTS,
  {
    id: 'duration',
    cues: list(
      '多长时间 多久 多少小时内 几小时内 几个小时内 几个工作日内 多少个工作日内 几天内 几天之内 几日内 多少天内 什么期限',
    ),
    ignore: ['平均', '要', '需要', '在', '的'],
    tells: told.TOLD_DURATION,
    within: 'sentence',
    first: true,
  },
  {
    id: 'rank',
    cues: list('排第几 排名第几 位列第几 列第几 第几名 第几位 排多少名 排名多少 名次'),
    tells: told.TOLD_RANK,
    ignore: list('排名 在 里 中 是 得了 排'),
    within: 'sentence',
    near: ['排名', '第', '位列'],
    first: true,
  },
  {
    id: 'problem',
    cues: list(
      '什么问题 哪些问题 存在问题 主要问题 不足 薄弱 毛病 短板 欠缺 什么困难 哪些困难 差距 哪里做得不好 做得不好',
    ),
    ignore: list('存在 主要 哪些 什么 方面 工作 地方 的 有 还 公开工作'),
    tells: told.TOLD_PROBLEM,
    within: 'passage',
    titles: ['问题', '不足', '困难'],
    near: ['问题', '不足', '薄弱', '差距', '有待'],
    ofBody: true,
    plans: true,
    all: true,
  },
  {
    id: 'plan',
    cues: list(
      '怎么改进 如何改进 改进措施 怎样改进 改进 下一步 打算 什么计划 哪些计划 什么安排 计划怎么 计划做什么 准备怎么 准备做什么 明年要 明年怎么 今后怎么 今后要 有什么措施',
    ),
    ignore: list('什么 哪些 怎么 措施 做 有 的 主要 工作 公开工作 明年 打算 计划 改进 方面 准备'),
    tells: told.TOLD_PLAN,
    within: 'passage',
    titles: ['改进', '措施', '打算', '计划', '安排', '问题'],
    near: ['下一步', '改进', '将', '措施', '计划'],
    ofBody: true,
    plans: true,
    all: true,
  },
  {
    id: 'reason',
    cues: list('为什么 为何 为啥 怎么会 原因是什么 什么原因 因为什么 咋会 的原因'),
    ignore: list('会 是 了 的 才'),
    tells: told.TOLD_REASON,
    within: 'sentence',
    near: ['因', '由于', '原因', '影响'],
    plans: true,
    first: true,
  },
  {
    id: 'name',
    cues: list('叫什么名字 叫什么名 叫什么 名字是什么 什么名字 叫啥 姓名 姓什么 名称是什么'),
    ignore: ['是', '的'],
    tells: told.TOLD_NAME,
    asPrinted: true,
    names: true,
    within: 'clause',
    first: true,
  },
  {
    id: 'person',
    cues: list('谁 什么人 哪位 哪个人'),
    ignore: DOES,
    tells: told.TOLD_PERSON,
    within: 'clause',
    near: ['担任', '兼任', '任', '由', '负责', '分管', '牵头'],
    plans: true,
    first: true,
  },
  {
    id: 'account',
    cues: list(
      '怎么说 怎么写 怎么讲 怎样描述 怎么描述 如何描述 写了什么 说了什么 提到了什么 有什么内容 怎么样 咋样 做得如何 情况如何 什么情况 介绍一下 说说 讲讲',
    ),
    ignore: list('年报 年度报告 报告 里面 关于 里 中 工作 情况 的 说 是 做得'),
    within: 'passage',
    plans: true,
    all: true,
  },
  {
    id: 'place',
    cues: list('在哪里 在哪儿 哪里 哪儿 什么地方 哪个地方 地点 在哪'),
    ignore: HOLDS,
    tells: told.TOLD_PLACE,
    within: 'clause',
  },
  {
    id: 'theme',
    cues: list('主题是什么 什么主题 主题是啥 主题 主题有哪些'),
    ignore: ['是什么', '什么', '的', '是'],
    tells: told.TOLD_THEME,
    within: 'sentence',
  },
  {
    id: 'honour',
    cues: list('什么荣誉 哪些荣誉 什么奖 哪些奖 什么称号 哪些称号 什么表彰'),
    ignore: list('获得 得到 得了 拿了 获 得 受到 被评为 过 了'),
    tells: told.TOLD_HONOUR,
    within: 'sentence',
    ofBody: true,
  },
  {
    id: 'merit',
    cues: list(
      '什么做法 哪些做法 什么亮点 哪些亮点 什么成效 哪些成效 什么成绩 哪些成绩 什么特色 哪些特色 什么经验 哪些经验',
    ),
    ignore: list('取得 有 方面 主要 的 工作 公开工作'),
    tells: told.TOLD_MERIT,
    within: 'passage',
    ofBody: true,
    all: true,
  },
  {
    id: 'fields',
    cues: list(
      '哪些方面 哪方面 哪几方面 哪几个方面 什么方面 什么内容 谈了什么 谈什么 讲了什么 讲的什么 讲什么 说的什么 谈的什么 哪些领域 什么领域 哪些内容',
    ),
    ignore: list('大家 主要 集中 在 的 都 是 信息 涉及 开的 分别 举行的 举办的 开'),
    tells: told.TOLD_FIELDS,
    within: 'sentence',
  },
  {
    id: 'most',
    cues: list('最多的 哪个最多 最大的 最高的'),
    tells: told.TOLD_MOST,
    ignore: list('哪个 哪家 哪一个 是 的'),
    within: 'clause',
  },
  {
    id: 'way',
    cues: list(
      '怎么提交 怎么申请 怎样提交 通过什么方式 什么方式 什么渠道 哪种方式 用什么方式 以什么方式 怎么递交 哪些方式 哪些渠道 什么途径 哪些途径',
    ),
    tells: told.TOLD_WAY,
    ignore: list('提交 的 都 是 通过 递交 来 提出'),
    within: 'sentence',
  },
  {
    id: 'thing',
    cues: list('哪些 哪几个 哪几家 哪几种 什么 怎么 如何 哪个 啥'),
    ignore: list('都 分别 有 是 的 了 在 开展 包括'),
    within: 'sentence',
  },
];

/** A yes or a no is asked for. */
export const YES_NO_CUES: readonly string[] = ['有没有', '是否', '是不是', '吗', '有无'];
