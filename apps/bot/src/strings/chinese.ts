import type { ChartLanguage } from '@nianbao/chart';
import type { Talk } from './talk.js';

/** What a person reads in simplified Chinese. */
export const CHINESE = {
  introduction: '我读政府信息公开工作年度报告，用报告里的数字和原文回答问题。',
  files:
    '把年报文件（Word、PDF、网页、Excel、纯文本）发给我，我核查一遍，告诉您哪里对不上；文件不保存。',
  commands:
    '发“报告”看有哪些报告，“对比”看对比的例子，“关于”看说明，“重来”清空上下文，“帮助”再看这段话。',
  examples: '直接发问题就行，例如：',
  numberedExamples: '直接发问题就行，例如（回复编号也可以）：',
  noReport: '现在还没有任何报告，请管理员先导入（nianbao ingest）。',
  reports: (count: number) => `共有 ${count} 份报告：`,
  reportLine: (agency: string, years: string) => `${agency}：${years}`,
  moreBodies: (count: number) => `……另有 ${count} 个单位未列出。`,
  allReports: '全部报告',
  compare: '写上单位、年份和要比的指标就能对比，三个以上的数字会画成图。',
  compareExamples: '例如：',
  numberedCompareExamples: '例如（回复编号）：',
  noCompare: '现在的报告还不够对比：需要同一单位几年的报告，或几个单位同一年的报告。',
  about: [
    '年报（nianbao）是开源的工具：读政府信息公开工作年度报告，核对数字，回答问题并附依据。',
    '每个数字都出自报告，或由答复里列出的数字算出；没有填报的不当作 0，找不到就说找不到。',
    '您说的话不写入日志；为了听懂“那2019年呢”，最近的几个问题会保留一段时间，发“重来”即清除。',
  ],
  aboutReports: (count: number, bodies: number, first: number, last: number) =>
    first === last
      ? `现有 ${bodies} 个单位 ${first} 年的 ${count} 份报告。`
      : `现有 ${bodies} 个单位 ${first} 至 ${last} 年的 ${count} 份报告。`,
  site: '网站',
  reset: '好的，我们重新开始。请发问题。',
  talk: {
    complaint: '抱歉没帮上您。请写上单位、年份和要问的事再试一次，或者发“帮助”看可以怎么问。',
    doubt:
      '数字都出自年报，或由答复里列出的数字算出；答复里“依据”后面是报告原文，请以原文为准。报告自己前后对不上的，答复里会注明。',
    thanks: '不客气，有问题随时发给我。',
    farewell: '再见，有问题随时来问。',
    praise: '谢谢您，有问题随时发给我。',
    assent: '好的，有问题随时发给我。',
  } satisfies Record<Talk, string>,
  wordless: '我在。请把问题打成文字发给我，或者发“帮助”看可以怎么问。',
  unknownCommand: '没有这个命令。发“帮助”看怎么用。',
  other: '语音、图片和表情我还看不懂，请把问题打成文字，或者把年报发成文件。',
  tooLong: (limit: number) => `问题太长了，请缩短到 ${limit} 个字以内。`,
  slowDown: (seconds: number) => `您问得太快了，请 ${seconds} 秒后再问。`,
  noSuchOption: (count: number) =>
    count === 1
      ? '只有 1 个选项，请回复 1，或者直接发问题。'
      : `请回复 1 到 ${count} 的编号，或者直接发问题。`,
  noOptions: '现在没有可以选的编号，请直接发问题。',
  tryThese: '可以这样问：',
  numberedTryThese: '可以这样问（回复编号也可以）：',
  everyYear: '历年呢',
  noChart: '三个以上的数字才画成图，这里不够。',
  failed: '抱歉，刚才没能查到，请稍后再试。',
  note: (text: string) => `注意：${text}`,
  evidence: (agency: string, year: number, section: string, quote: string) =>
    `依据：${agency}${year}年报告${section === '' ? '' : `《${section}》`}：“${quote}”`,
  moreEvidence: (count: number) => `（另有 ${count} 处依据未列出）`,
  choose: '您想问的是哪一个？',
  numberedChoose: '您想问的是哪一个？请回复编号：',
  next: '还可以接着问：',
  numberedNext: '还可以接着问（回复编号）：',
  moreOptions: (count: number) => `（另有 ${count} 个选项未列出，请把问题说得更具体）`,
  yearLabel: (year: number) => `${year}年`,
  yearSeparator: '、',
  chartLanguage: 'zh-CN' as ChartLanguage,
  chartNote: '数字出自政府信息公开工作年度报告',
  fileTooLarge: (megabytes: number) => `文件太大了，最多 ${megabytes} MB。`,
  fileNotHad: '没能取到这个文件，请再发一次。',
  fileUnread: (name: string, reason: string) => `《${name}》没能核查：${reason}`,
  fileRead: (name: string, agency: string, year: number, figures: number) =>
    `《${name}》：${agency}${year}年年报，读出 ${figures} 个数字。文件没有保存。`,
  fileBefore: (year: number) => `已与库里 ${year} 年的年报核对两年是否衔接。`,
  fileClean: '没有发现问题。',
  fileFindings: (counts: string) => `核查发现：${counts}。`,
  findingsSeparator: '，',
  severityCount: { error: '矛盾', warning: '存疑', info: '说明' },
  countOf: (label: string, count: number) => `${label} ${count} 项`,
  finding: (number: number, severity: string, message: string, where: string) =>
    `${number}. ${severity}：${message}${where === '' ? '' : `（${where}）`}`,
  moreFindings: (count: number) => `……另有 ${count} 项未列出。`,
  buttonTooOld: '这条消息太久了，请把问题发给我。',
  asked: (question: string) => `问：${question}`,
  inlineHelp: '看看可以问什么',
  findingsFile: '核查发现.csv',
  findingsHeads: ['级别', '类型', '说明', '位置', '涉及的数字'],
};
