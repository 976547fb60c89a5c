/** A kind of fact that is told in words, not in figures. */
export interface FactKind {
  id: string;
  /** Words of the question that ask for it. */
  cues: readonly string[];
  /** Words of the question that change nothing: 咨询电话 is the telephone. */
  ignore?: readonly string[];
  /** What a passage must hold to tell it; nothing means that any passage of the subject does. */
  pattern?: RegExp;
  /** The subject must stand in the very sentence, not merely near it. */
  inSentence?: boolean;
  /** Words a passage must hold one of. */
  near?: readonly string[];
  /** Words of a section title that is about it. */
  titles?: readonly string[];
}

const CONTACT = [
  '咨询',
  '联系',
  '疑问',
  '有问题',
  '年报',
  '年度报告',
  '报告',
  '办公室',
  '单位',
  '打',
  '对本',
  '如',
];

/** Read from the top; the first kind whose cue stands in the question is meant. */
export const FACT_KINDS: readonly FactKind[] = [
  {
    id: 'telephone',
    cues: ['电话', '座机', '热线', '号码', '联系方式'],
    ignore: CONTACT,
    pattern: /(?:0\d{2,3}[-—－ ]?)?\d{7,8}|1[3-9]\d{9}/,
    near: ['电话', '联系', '热线'],
  },
  { id: 'fax', cues: ['传真号', '传真是'], ignore: CONTACT, pattern: /\d{7,8}/, near: ['传真'] },
  {
    id: 'postcode',
    cues: ['邮编', '邮政编码'],
    ignore: CONTACT,
    pattern: /\d{6}/,
    near: ['邮编', '邮政编码'],
  },
  { id: 'email', cues: ['邮箱', '邮件地址', 'email'], ignore: CONTACT, near: ['邮箱', '电子邮'] },
  {
    id: 'website',
    cues: ['网址', '网站地址', '哪里下载', '在哪下载'],
    near: ['网址', 'www', 'http', '下载'],
  },
  {
    id: 'address',
    cues: ['地址', '哪里办公', '哪儿办公', '哪办公', '办公地点'],
    ignore: CONTACT,
    near: ['地址'],
  },
  {
    id: 'problem',
    cues: ['什么问题', '哪些问题', '存在问题', '主要问题', '不足', '薄弱'],
    near: ['问题', '不足', '薄弱', '差距', '有待'],
    titles: ['问题', '不足'],
  },
  {
    id: 'plan',
    cues: ['改进', '下一步', '打算', '措施', '计划怎么'],
    near: ['下一步', '改进', '将', '措施'],
    titles: ['改进', '措施'],
  },
  {
    id: 'reason',
    cues: ['为什么', '为何', '为啥', '怎么会', '原因是什么', '什么原因'],
    near: ['因', '由于', '原因', '导致', '所致'],
    inSentence: true,
  },
  {
    id: 'person',
    cues: ['谁', '什么人', '哪位', '哪个人', '叫什么名字', '叫什么'],
    near: ['担任', '兼任', '履行', '任组长', '为', '是', '牵头', '负责'],
    inSentence: true,
  },
  {
    id: 'account',
    cues: [
      '怎么说',
      '怎么写',
      '怎么讲',
      '怎样描述',
      '怎么描述',
      '如何描述',
      '写了什么',
      '说了什么',
      '提到了什么',
      '有什么内容',
    ],
    ignore: ['年报', '年度报告', '报告', '里面', '关于', '里', '中'],
  },
  {
    id: 'time',
    cues: ['什么时候', '何时', '哪天', '几月', '哪一天', '什么时间'],
    pattern: /\d{1,2}月|\d{1,2}日|年初|年中|年底|年末/,
    inSentence: true,
  },
  {
    id: 'place',
    cues: ['哪里', '哪儿', '什么地方', '哪个地方', '地点'],
    pattern: /在[^,，。;；]{2,20}(?:召开|举办|举行|开展|进行|设立)|地点|地址/,
    inSentence: true,
  },
  { id: 'thing', cues: ['主题', '哪些', '什么', '为什么', '怎么', '如何', '哪个'] },
];

/** A yes or a no is asked for. */
export const YES_NO_CUES: readonly string[] = ['有没有', '是否', '是不是', '吗', '有无'];

/** Kinds of facts that a question for figures never asks for: read before the table. */
export const NEVER_A_FIGURE: readonly string[] = ['reason', 'person', 'time'];

/** What says that there was none of something. */
export const DENIALS: readonly string[] = [
  '未收到',
  '没有收到',
  '未接到',
  '没有接到',
  '未发生',
  '没有发生',
  '未产生',
  '没有产生',
  '未出现',
  '无收取',
  '未收取',
  '没有收取',
  '未受理',
];
