import { formatNumber } from '../html/format.js';
import { bilingual } from './bilingual.js';

const kilobytes = (bytes: number) => `${formatNumber(Math.round(bytes / 1024))} KB`;

type FigureState = keyof typeof chineseStates;

const chineseStates = {
  printed: '照原文',
  reconstructed: '还原',
  blank: '未填报',
  mark: '以符号代数',
  unreadable: '未能确定',
};

const englishStates: Record<FigureState, string> = {
  printed: 'as printed',
  reconstructed: 'restored',
  blank: 'not reported',
  mark: 'marked instead of counted',
  unreadable: 'not certain',
};

/** The page of a report. */
export const reportPage = bilingual(
  {
    outline: '目录',
    agency: '机关',
    aliases: '又称',
    year: '年份',
    figures: '读出的数字',
    readStatus: '读取情况',
    partial: '部分内容没能读出，见核查发现',
    figureCounts: (table: number, narrative: number) =>
      `统计表 ${formatNumber(table)} 个，正文 ${formatNumber(narrative)} 个`,
    states: '其中',
    stateCount: (state: FigureState, count: number) =>
      `${chineseStates[state]} ${formatNumber(count)} 个`,
    listSeparator: '，',
    form: '表样',
    document: '原文件',
    publicAddress: '公开地址',
    bytes: (bytes: number) => (bytes < 1024 ? `${bytes} 字节` : kilobytes(bytes)),
    findings: '核查发现',
    findingCount: (total: number) => `${formatNumber(total)} 处`,
    noFindings: '核查没有发现问题。',
    severity: { error: '矛盾', warning: '存疑', info: '说明' },
    findingMark: (number: number) => `注${number}`,
    foldedFigures: (count: number) => `涉及的 ${formatNumber(count)} 个数字`,
    status: { blank: '未填报', unreadable: '未能确定' },
    legend: '图例',
    legendFigure: '划线的数字是从正文里读出来的',
    legendReconstructed: '由粘连或误识的文字还原',
    printedAs: (text: string) => `原文印作：${text}`,
    reconstructed: '（还原）',
    findingsHere: '核查发现',
    findingsHereCount: (count: number) => `这里的核查发现：${formatNumber(count)} 处`,
    otherFigures: '这里还读出',
    otherYears: '本机关的年报',
    takeAway: '下载本报告的数字',
    copy: '复制链接',
    copied: '已复制',
    table: (section: string, number: number) => `${section} 表 ${number}`,
    toTop: '回到顶部',
  },
  {
    outline: 'Contents',
    agency: 'Body',
    aliases: 'Also called',
    year: 'Year',
    figures: 'Figures read',
    readStatus: 'Reading',
    partial: 'Parts could not be read; see the findings',
    figureCounts: (table: number, narrative: number) =>
      `${formatNumber(table)} in tables, ${formatNumber(narrative)} in prose`,
    states: 'Of these',
    stateCount: (state: FigureState, count: number) =>
      `${formatNumber(count)} ${englishStates[state]}`,
    listSeparator: ', ',
    form: 'Form',
    document: 'Original file',
    publicAddress: 'Published at',
    bytes: (bytes: number) => (bytes < 1024 ? `${bytes} bytes` : kilobytes(bytes)),
    findings: 'Findings',
    findingCount: (total: number) => formatNumber(total),
    noFindings: 'The checks found nothing wrong.',
    severity: { error: 'Contradiction', warning: 'Doubtful', info: 'Note' },
    findingMark: (number: number) => `note ${number}`,
    foldedFigures: (count: number) => `${formatNumber(count)} figures concerned`,
    status: { blank: 'not reported', unreadable: 'not certain' },
    legend: 'Legend',
    legendFigure: 'a figure that was read from the prose',
    legendReconstructed: 'restored from glued or misread characters',
    printedAs: (text: string) => `Printed as: ${text}`,
    reconstructed: ' (restored)',
    findingsHere: 'Findings',
    findingsHereCount: (count: number) => `${formatNumber(count)} findings here`,
    otherFigures: 'Also read here',
    otherYears: 'Reports of this body',
    takeAway: 'Download the figures',
    copy: 'Copy link',
    copied: 'Copied',
    table: (section: string, number: number) => `${section}, table ${number}`,
    toTop: 'Back to top',
  },
);
