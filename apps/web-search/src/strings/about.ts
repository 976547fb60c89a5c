import { bilingual } from './bilingual.js';

/** The page about the site. */
export const about = bilingual(
  {
    title: '关于',
    lead: 'nianbao 把各机关公布的政府信息公开工作年度报告读成可查、可核、可比的数字，并用它们回答问题。',
    data: '数据',
    dataText: [
      '数字来自各机关自己公布的年度报告：统计表里的每一格，以及正文里写出的数。每个数字都记着它在原文中的位置和印出的字样，原文件可以在报告页下载。',
      '空着的格不是 0：页面上写“未填报”，接口里 value 为 null。没能读准的写“未能确定”，不猜。',
    ],
    forms: '表式',
    formsText: [
      '全国统一的统计表改过几次，口径不同。跨表式比较时，页面会标出断点；不可比的不连成一条线。认得的表式有：',
    ],
    years: (first: number, last: number | null) =>
      last === null ? `${first}年起` : `${first}–${last}年`,
    method: '方法',
    methodText: [
      '读：把文件分成章节、段落和表格，按表式认出每一行每一列；粘连的数字只有一种拆法能同时满足表内的关系时才拆开，并注明是还原的。',
      '核：表内的合计、正文与表、今年与去年之间应当成立的关系，逐条验算；不成立的列为核查发现，写出算式。',
      '答：问题按规则读成查询，不用语言模型。答案里的数，要么是报告里的数，要么由列出的数算出；报告自相矛盾时，两个数都给。',
    ],
    limits: '限度',
    limitsText: [
      '这里只有已经读入的报告。没有的就答“没有这个数”。',
      '扫描成图片的报告读不出来。核查发现是线索，不是结论；以各机关公布的原件为准。',
    ],
    licence: '许可',
    licenceText: [
      '程序以 MIT 许可证开放源码。报告本身的权利属于公布它的机关；引用数字时请注明原报告。',
    ],
  },
  {
    title: 'About',
    lead: 'nianbao reads the annual reports on government information disclosure that public bodies in China publish, turns them into figures that can be looked up, checked and compared, and answers questions with them.',
    data: 'Data',
    dataText: [
      'Figures come from the reports that the bodies themselves published: every cell of the statistical table, and the numbers told in the prose. Each keeps its place in the original and the printed characters; the original file can be downloaded from the page of the report.',
      'An empty cell is not 0: pages say “not reported”, and value is null in the API. What could not be read for certain is said to be uncertain, never guessed.',
    ],
    forms: 'Forms',
    formsText: [
      'The official table has changed several times, and with it what is counted. Comparisons across forms mark the break, and what does not compare is not joined by a line. Known forms:',
    ],
    years: (first: number, last: number | null) =>
      last === null ? `from ${first}` : `${first}–${last}`,
    method: 'Method',
    methodText: [
      'Reading: a file becomes sections, paragraphs and tables; rows and columns are recognised by the form. Digits that ran together are split only where one way alone satisfies the relations of the table, and are marked as restored.',
      'Checking: sums within the table, prose against table, this year against the last. Whatever does not hold is a finding, with its arithmetic.',
      'Answering: questions are read by rules, without a language model. A number in an answer is a figure of a report or computed from figures that are shown; where a report contradicts itself, both are given.',
    ],
    limits: 'Limits',
    limitsText: [
      'Only reports that were read in are here. Where there is nothing, the answer says so.',
      'Reports scanned as pictures cannot be read. A finding is a lead, not a verdict; the original that the body published prevails.',
    ],
    licence: 'Licence',
    licenceText: [
      'The program is open source under the MIT licence. Rights in the reports belong to the bodies that published them; name the report when you quote a figure.',
    ],
  },
);
