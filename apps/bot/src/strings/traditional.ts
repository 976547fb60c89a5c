import type { CHINESE } from './chinese.js';

/** What a person reads in traditional Chinese. */
export const TRADITIONAL: typeof CHINESE = {
  introduction: '我讀政府信息公開工作年度報告，用報告裡的數字和原文回答問題。',
  files:
    '把年報文件（Word、PDF、網頁、Excel、純文本）發給我，我核查一遍，告訴您哪裡對不上；文件不保存。',
  commands:
    '發“報告”看有哪些報告，“對比”看對比的例子，“關於”看說明，“重來”清空上下文，“幫助”再看這段話。',
  examples: '直接發問題就行，例如：',
  numberedExamples: '直接發問題就行，例如（回覆編號也可以）：',
  noReport: '現在還沒有任何報告，請管理員先導入（nianbao ingest）。',
  reports: (count: number) => `共有 ${count} 份報告：`,
  reportLine: (agency: string, years: string) => `${agency}：${years}`,
  moreBodies: (count: number) => `……另有 ${count} 個單位未列出。`,
  allReports: '全部報告',
  compare: '寫上單位、年份和要比的指標就能對比，三個以上的數字會畫成圖。',
  compareExamples: '例如：',
  numberedCompareExamples: '例如（回覆編號）：',
  noCompare: '現在的報告還不夠對比：需要同一單位幾年的報告，或幾個單位同一年的報告。',
  about: [
    '年報（nianbao）是開源的工具：讀政府信息公開工作年度報告，核對數字，回答問題並附依據。',
    '每個數字都出自報告，或由答覆裡列出的數字算出；沒有填報的不當作 0，找不到就說找不到。',
    '您說的話不寫入日誌；為了聽懂“那2019年呢”，最近的幾個問題會保留一段時間，發“重來”即清除。',
  ],
  aboutReports: (count: number, bodies: number, first: number, last: number) =>
    first === last
      ? `現有 ${bodies} 個單位 ${first} 年的 ${count} 份報告。`
      : `現有 ${bodies} 個單位 ${first} 至 ${last} 年的 ${count} 份報告。`,
  site: '網站',
  reset: '好的，我們重新開始。請發問題。',
  talk: {
    complaint: '抱歉沒幫上您。請寫上單位、年份和要問的事再試一次，或者發“幫助”看可以怎麼問。',
    doubt:
      '數字都出自年報，或由答覆裡列出的數字算出；答覆裡“依據”後面是報告原文，請以原文為準。報告自己前後對不上的，答覆裡會註明。',
    thanks: '不客氣，有問題隨時發給我。',
    farewell: '再見，有問題隨時來問。',
    praise: '謝謝您，有問題隨時發給我。',
    assent: '好的，有問題隨時發給我。',
  },
  wordless: '我在。請把問題打成文字發給我，或者發“幫助”看可以怎麼問。',
  unknownCommand: '沒有這個命令。發“幫助”看怎麼用。',
  other: '語音、圖片和表情我還看不懂，請把問題打成文字，或者把年報發成文件。',
  tooLong: (limit: number) => `問題太長了，請縮短到 ${limit} 個字以內。`,
  slowDown: (seconds: number) => `您問得太快了，請 ${seconds} 秒後再問。`,
  noSuchOption: (count: number) =>
    count === 1
      ? '只有 1 個選項，請回覆 1，或者直接發問題。'
      : `請回覆 1 到 ${count} 的編號，或者直接發問題。`,
  noOptions: '現在沒有可以選的編號，請直接發問題。',
  tryThese: '可以這樣問：',
  numberedTryThese: '可以這樣問（回覆編號也可以）：',
  everyYear: '歷年呢',
  noChart: '三個以上的數字才畫成圖，這裡不夠。',
  failed: '抱歉，剛才沒能查到，請稍後再試。',
  note: (text: string) => `注意：${text}`,
  evidence: (agency: string, year: number, section: string, quote: string) =>
    `依據：${agency}${year}年報告${section === '' ? '' : `《${section}》`}：“${quote}”`,
  moreEvidence: (count: number) => `（另有 ${count} 處依據未列出）`,
  choose: '您想問的是哪一個？',
  numberedChoose: '您想問的是哪一個？請回覆編號：',
  next: '還可以接著問：',
  numberedNext: '還可以接著問（回覆編號）：',
  moreOptions: (count: number) => `（另有 ${count} 個選項未列出，請把問題說得更具體）`,
  yearLabel: (year: number) => `${year}年`,
  yearSeparator: '、',
  chartLanguage: 'zh-CN',
  chartNote: '數字出自政府信息公開工作年度報告',
  fileTooLarge: (megabytes: number) => `文件太大了，最多 ${megabytes} MB。`,
  fileNotHad: '沒能取到這個文件，請再發一次。',
  fileUnread: (name: string, reason: string) => `《${name}》沒能核查：${reason}`,
  fileRead: (name: string, agency: string, year: number, figures: number) =>
    `《${name}》：${agency}${year}年年報，讀出 ${figures} 個數字。文件沒有保存。`,
  fileBefore: (year: number) => `已與庫裡 ${year} 年的年報核對兩年是否銜接。`,
  fileClean: '沒有發現問題。',
  fileFindings: (counts: string) => `核查發現：${counts}。`,
  findingsSeparator: '，',
  severityCount: { error: '矛盾', warning: '存疑', info: '說明' },
  countOf: (label: string, count: number) => `${label} ${count} 項`,
  finding: (number: number, severity: string, message: string, where: string) =>
    `${number}. ${severity}：${message}${where === '' ? '' : `（${where}）`}`,
  moreFindings: (count: number) => `……另有 ${count} 項未列出。`,
  buttonTooOld: '這條消息太久了，請把問題發給我。',
  asked: (question: string) => `問：${question}`,
  inlineHelp: '看看可以問什麼',
  findingsFile: '核查發現.csv',
  findingsHeads: ['級別', '類型', '說明', '位置', '涉及的數字'],
};
