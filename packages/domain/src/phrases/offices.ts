/** Offices as their names are printed, and the shorter ways people say them; one office a line. */
const OFFICES = `
发展和改革委员会 发展改革委 发改委
发展和改革局 发展改革局 发改局
工业和信息化厅 工信厅
工业和信息化局 工信局
教育体育局 教体局
科学技术局 科技局
科学技术厅 科技厅
民族宗教事务局 民宗局
民族宗教事务委员会 民宗委
人力资源和社会保障厅 人力资源社会保障厅 人社厅
人力资源和社会保障局 人力资源社会保障局 人社局
自然资源和规划局 自然资源规划局 自然资源局 资规局 自规局
生态环境厅 环保厅
生态环境局 环保局
环境保护局 环保局
环境保护厅 环保厅
住房和城乡建设厅 住房城乡建设厅 住建厅
住房和城乡建设局 住房城乡建设局 住建局
住房保障和房产管理局 住房保障局 房管局
城市管理局 城管局
城市管理行政执法局 城管执法局 城管局
综合行政执法局 综合执法局
交通运输厅 交通厅
交通运输局 交通局
农业农村厅 农业厅
农业农村局 农业局
文化和旅游厅 文旅厅
文化和旅游局 文旅局
文化广电旅游局 文广旅局 文旅局
文化广电新闻出版局 文广新局
卫生健康委员会 卫生健康委 卫健委
卫生健康局 卫健局 卫健委
卫生和计划生育局 卫计局
卫生和计划生育委员会 卫计委
退役军人事务局 退役军人局
应急管理厅 应急厅
应急管理局 应急局
安全生产监督管理局 安监局
国有资产监督管理委员会 国资委
市场监督管理局 市场监管局 市监局
食品药品监督管理局 食药监局
工商行政管理局 工商局
质量技术监督局 质监局
行政审批服务局 审批局
政务服务数据管理局 政数局
政务服务和数据管理局 数据局
大数据发展管理局 大数据局
医疗保障局 医保局
机关事务管理局 机关事务局
林业和草原局 林草局
园林绿化局 园林局
地方金融监督管理局 金融监管局 金融局
住房公积金管理中心 公积金中心
公共资源交易中心 交易中心
烟草专卖局 烟草局
`;

/** An office's name as printed and the ways to say it shorter. */
export interface OfficeNames {
  readonly printed: string;
  readonly short: readonly string[];
}

/** Every office that is commonly said shorter than it is printed. */
export const OFFICE_NAMES: readonly OfficeNames[] = OFFICES.trim()
  .split('\n')
  .map((line) => line.split(' '))
  .map(([printed = '', ...short]) => ({ printed, short }));
