/** Languages of the bot's own words. The sentences of an answer are the library's. */
export type Tongue = 'chinese' | 'english';

const chinese = {
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
  unknownCommand: '没有这个命令。发“帮助”看怎么用。',
  other: '语音、图片和表情我还看不懂，请把问题打成文字，或者把年报发成文件。',
  tooLong: (limit: number) => `问题太长了，请缩短到 ${limit} 个字以内。`,
  slowDown: (seconds: number) => `您问得太快了，请 ${seconds} 秒后再问。`,
  noSuchOption: (count: number) =>
    count === 1
      ? '只有 1 个选项，请回复 1，或者直接发问题。'
      : `请回复 1 到 ${count} 的编号，或者直接发问题。`,
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

/** Everything that a person reads in the chat. */
export type ChatStrings = typeof chinese;

const english: ChatStrings = {
  introduction:
    'I read annual reports on government information disclosure, and answer with their figures and words.',
  files:
    'Send me a report (Word, PDF, a web page, Excel, text) and I check it and tell you what does not agree; the file is not kept.',
  commands:
    'Send “reports” for the list of reports, “compare” for examples, “about”, “reset” to start again, “help” for this.',
  examples: 'Just ask, for example:',
  numberedExamples: 'Just ask, for example (or reply with a number):',
  noReport: 'There are no reports yet: the operator has to take some in first (nianbao ingest).',
  reports: (count) => `${count} ${count === 1 ? 'report' : 'reports'}:`,
  reportLine: (agency, years) => `${agency}: ${years}`,
  moreBodies: (count) => `… and ${count} more bodies.`,
  allReports: 'All reports',
  compare: 'Name bodies, years and what to compare; three figures or more are drawn as a chart.',
  compareExamples: 'For example:',
  numberedCompareExamples: 'For example (reply with a number):',
  noCompare:
    'There is too little to compare: it takes reports of one body over several years, or of several bodies in one year.',
  about: [
    'nianbao is open source: it reads annual reports on government information disclosure, checks their figures and answers questions with evidence.',
    'Every figure is printed in a report or computed from figures that the answer shows; a blank is never 0, and what is not there is said not to be there.',
    'What you say is not logged; the last few questions are kept for a while, so that “and 2019?” is understood. “reset” erases them.',
  ],
  aboutReports: (count, bodies, first, last) =>
    `${count} reports of ${bodies} bodies, ${first === last ? first : `${first} to ${last}`}.`,
  site: 'Web site',
  reset: 'All right, we start again. What would you like to know?',
  unknownCommand: 'There is no such command. Send “help”.',
  other:
    'I cannot understand voice, pictures or stickers: please type the question, or send the report as a file.',
  tooLong: (limit) => `That is too long: at most ${limit} characters, please.`,
  slowDown: (seconds) => `That is too fast for me: please ask again in ${seconds} seconds.`,
  noSuchOption: (count) =>
    count === 1
      ? 'There is one option: reply 1, or ask a question.'
      : `Reply with a number from 1 to ${count}, or ask a question.`,
  failed: 'Sorry, that did not work. Please try again later.',
  note: (text) => `Note: ${text}`,
  evidence: (agency, year, section, quote) =>
    `Source: ${agency}, report of ${year}${section === '' ? '' : `, ${section}`}: “${quote}”`,
  moreEvidence: (count) => `(and ${count} more places)`,
  choose: 'Which do you mean?',
  numberedChoose: 'Which do you mean? Reply with a number:',
  next: 'You could ask next:',
  numberedNext: 'You could ask next (reply with a number):',
  moreOptions: (count) => `(${count} more are not shown: please be more specific)`,
  yearLabel: (year) => String(year),
  yearSeparator: ', ',
  chartNote: 'Figures from the annual reports',
  fileTooLarge: (megabytes) => `That file is too large: at most ${megabytes} MB.`,
  fileNotHad: 'I could not get that file: please send it again.',
  fileUnread: (name, reason) => `${name} could not be checked: ${reason}`,
  fileRead: (name, agency, year, figures) =>
    `${name}: ${agency}, report of ${year}, ${figures} figures read. The file is not kept.`,
  fileBefore: (year) => `Held against the report of ${year} in the library.`,
  fileClean: 'Nothing was found.',
  fileFindings: (counts) => `Found: ${counts}.`,
  findingsSeparator: ', ',
  severityCount: { error: 'contradictions', warning: 'doubtful', info: 'notes' },
  countOf: (label, count) => `${count} ${label}`,
  finding: (number, severity, message, where) =>
    `${number}. ${severity}: ${message}${where === '' ? '' : ` (${where})`}`,
  moreFindings: (count) => `… and ${count} more.`,
  buttonTooOld: 'That message is too old: please send me the question.',
  asked: (question) => `Question: ${question}`,
  inlineHelp: 'See what can be asked',
  findingsFile: 'findings.csv',
  findingsHeads: ['severity', 'code', 'message', 'where', 'figures'],
};

/** {@link ChatStrings} by language. */
export const CHAT: Record<Tongue, ChatStrings> = { chinese, english };

/** The language of a text, or undefined where it tells none, such as a number. A few Chinese characters may be a name. */
export function tongueOf(text: string): Tongue | undefined {
  const latin = text.match(/[a-z]/giu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (latin + han < 2) return han > 0 ? 'chinese' : undefined;
  return latin > 2 * han ? 'english' : 'chinese';
}

/** The language of a locale such as `zh-hans` or `en-US`; Chinese where it tells none. */
export function tongueOfLocale(locale: string | undefined): Tongue {
  return locale === undefined || /^zh\b/iu.test(locale) ? 'chinese' : 'english';
}
