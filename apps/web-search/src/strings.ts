/**
 * Everything a person reads on this site that is not a report's or an answer's own words.
 * Another language is another file of this shape.
 */
import type { ProblemCode } from './http/errors.js';

const count = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 });

/** A number as people read it: 3,965. */
export const formatNumber = (value: number): string => count.format(value);

export const site = {
  language: 'zh-CN',
  seal: '年报',
  name: 'nianbao',
  titleOf: (page: string) => `${page} - nianbao 政府信息公开年报`,
  description: '用平常的话问政府信息公开工作年度报告里的数字，每个数字都附上原文出处。',
  skip: '跳到正文',
  navigation: '主导航',
  reports: '年报库',
  footer: '数字全部来自各机关公布的年度报告；报告里没有的，这里不会有。',
  sameAsJson: '本页的 JSON',
} as const;

export const box = {
  label: '您想知道什么？',
  hint: '用平常的话写，例如写上年份、机关和想问的数。',
  button: '提问',
} as const;

export const home = {
  title: '提问与搜索',
  heading: '年报里的数，问一句就有出处',
  lead: '这里收录政府信息公开工作年度报告。提问得到数字和它在原文中的位置；报告前后不一致的，两个数都会告诉您；没有的，会说没有。',
  examples: '可以这样问',
  holdings: '库里有什么',
  reportCount: '份年报',
  agencyCount: '个机关',
  years: '年份',
  figureCount: '个数字',
  latest: '最近的年报',
  all: '查看全部年报',
  empty: '库里还没有年报。用 nianbao ingest 读入文件后，这里就可以提问。',
} as const;

/** Tried on the library before they are shown; only those that it answers are. */
export const exampleQuestions: readonly ((agency: string, year: number) => string)[] = [
  (_agency, year) => `${year}年依申请公开多少件`,
  (_agency, year) => `${year}年主动公开政府信息多少条`,
  (_agency, year) => `${year}年行政复议多少件`,
  (_agency, year) => `${year}年行政诉讼多少件`,
  (agency) => `${agency}收到多少件申请`,
  (agency, year) => `${agency}${year}年制发规范性文件多少件`,
];

export const answerCard = {
  heading: {
    answered: '回答',
    no_data: '没有这个数',
    clarify: '您问的是哪一个？',
    out_of_scope: '没有直接的答案',
  },
  approximate: '约',
  yearOf: (year: number) => `${year}年`,
  operands: '用到的数',
  agency: '机关',
  year: '年份',
  indicator: '指标',
  value: '数值',
  operations: {
    value: '原文数字',
    sum: '合计',
    difference: '差',
    share: '占比',
    growth: '增幅',
    ratio: '倍数',
    mean: '平均',
    max: '最大',
    min: '最小',
    count: '个数',
  },
  evidence: '出处',
  kind: { table: '统计表', text: '正文' },
  toPlace: '看原文位置',
  notes: '请注意',
  options: '也可以问',
  next: '可以接着问',
  choose: '请选一个',
} as const;

export const results = {
  page: '提问结果',
  heading: '相关原文',
  found: (total: number, milliseconds: number) =>
    `找到 ${formatNumber(total)} 段，用时 ${formatNumber(Math.max(1, Math.round(milliseconds)))} 毫秒`,
  none: '没有找到相关的原文',
  noneHint: '换一个说法，或者少写几个字再试。',
  filters: '筛选',
  byYear: '年份',
  byAgency: '机关',
  allYears: '全部年份',
  allAgencies: '全部机关',
  pages: '翻页',
  previous: '上一页',
  next: '下一页',
  range: (first: number, last: number, total: number) =>
    `第 ${formatNumber(first)}–${formatNumber(last)} 段，共 ${formatNumber(total)} 段`,
} as const;

export const reportList = {
  title: '年报库',
  heading: '年报库',
  count: (reports: number, agencies: number) =>
    `${formatNumber(reports)} 份年报，${formatNumber(agencies)} 个机关`,
  caption: '收录的年报',
  agency: '机关',
  year: '年份',
  figures: '数字',
  findings: '核查发现',
  none: '无',
} as const;

export const reportPage = {
  outline: '目录',
  agency: '机关',
  aliases: '又称',
  year: '年份',
  figures: '读出的数字',
  readStatus: '读取情况',
  partial: '部分内容没能读出，见核查发现',
  figureCounts: (table: number, narrative: number) =>
    `统计表 ${formatNumber(table)} 个，正文 ${formatNumber(narrative)} 个`,
  document: '原文件',
  publicAddress: '公开地址',
  bytes: (bytes: number) =>
    bytes < 1024 ? `${bytes} 字节` : `${formatNumber(Math.round(bytes / 1024))} KB`,
  findings: '核查发现',
  findingCount: (total: number) => `${formatNumber(total)} 处`,
  noFindings: '核查没有发现问题。',
  severity: { error: '矛盾', warning: '存疑', info: '说明' },
  findingMark: (number: number) => `注${number}`,
  foldedFigures: (count: number) => `涉及的 ${formatNumber(count)} 个数字`,
  status: { blank: '未填报', unreadable: '未能确定' },
  legend: '图例',
  legendFigure: '读出的数字',
  legendReconstructed: '由粘连或误识的文字还原',
  printedAs: (text: string) => `原文印作：${text}`,
  otherFigures: '这里还读出',
  table: (section: string, number: number) => `${section} 表 ${number}`,
  toTop: '回到顶部',
} as const;

export const errorPage = {
  heading: (title: string) => title,
  back: '回到提问页',
} as const;

export const parameterMessages = {
  empty: '请写下您想知道的，再提问。',
  tooLong: (limit: number, length: number) =>
    `问题最多 ${limit} 个字，收到 ${length} 个字。请写短一些。`,
  once: (parameter: string) => `参数 ${parameter} 只能出现一次。`,
  between: (least: number, most: number) => `应是 ${least} 到 ${most} 之间的整数`,
  name: (limit: number) => `应是一个不超过 ${limit} 个字的名称`,
  repeats: (limit: number) => `最多给 ${limit} 个`,
  invalid: (parameter: string, detail: string) => `参数 ${parameter} ${detail}。`,
} as const;

export const serverMessages = {
  portTaken: (port: number) =>
    `端口 ${port} 已被别的程序占用。请用 --port 换一个端口，或先停掉占用它的程序。`,
  portRefused: (port: number) => `系统不允许使用端口 ${port}。请换一个 1024 以上的端口。`,
  hostUnusable: (host: string) => `本机没有地址 ${host}，无法在上面提供服务。请检查 --host。`,
  movedOn: (wanted: number, got: number) => `端口 ${wanted} 已被占用，改用 ${got}。`,
} as const;

/** What is said of a problem. A code that is not here is a fault of ours, and says no more than that. */
const problems: Partial<Record<ProblemCode, { title: string; detail: string }>> = {
  'question-empty': { title: '没有问题', detail: parameterMessages.empty },
  'question-too-long': { title: '问题太长', detail: '请写短一些。' },
  'parameter-invalid': { title: '参数不能用', detail: '请检查地址里的参数。' },
  'setting-invalid': { title: '参数不能用', detail: '请检查地址里的参数。' },
  'address-invalid': {
    title: '地址不能用',
    detail: '地址里有无法解读的字符，请检查后再试。',
  },
  'page-unknown': {
    title: '没有这个页面',
    detail: '这个地址下没有内容。请从提问页或年报库进入。',
  },
  'report-unknown': {
    title: '没有这份年报',
    detail: '库里没有这份年报。请到年报库查看收录了哪些。',
  },
  'method-unsupported': {
    title: '不支持这种请求',
    detail: '这个网站只供读取，只接受 GET 和 HEAD 请求。',
  },
  'time-limit': {
    title: '用时太长',
    detail: '这个请求用时太长，已停下。请稍后再试，或把问题写得具体些。',
  },
  'store-locked': { title: '年报库正忙', detail: '年报库正在更新，请几秒后再试。' },
};

const fault = {
  title: '出了故障',
  detail: '服务器出了故障，没有得到结果。请稍后再试；若仍然如此，请告诉管理员。',
};

/** Title and explanation of a problem. */
export const problemText = (code: ProblemCode) => problems[code] ?? fault;
