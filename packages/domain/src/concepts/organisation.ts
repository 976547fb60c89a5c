import type { Concept } from '../schemas/concept.js';
import { concept, withContext } from './define.js';

const both = (cells: string) => ({ 2019: cells, 2021: cells });

/** Items that the form of 2019 counted: those of the year before, and how many more or fewer there are. */
const itemsOf = (row: string, label: string): Concept[] => [
  concept(`${row}-previous`, `${label}上一年项目数量`, '项', { 2019: `${row}@previous` }, [
    `${label}上一年项目数量`,
    `${label} 上一年项目/上年项目/上年度项目`,
  ]),
  concept(`${row}-change`, `${label}项目本年变动数`, '项', { 2019: `${row}@change` }, [
    `${label}项目本年变动数`,
    `${label}本年增减`,
    `${label} 增减`,
    `${label} 项目 增减`,
  ]),
];

/** Words that change nothing beside the words of these concepts. */
const CONTEXT =
  '政府信息公开 依申请公开 作出 做出 处理 决定 处理决定 设置 设立 设 新设 举办 召开 组织 开展 参加 接受 收取 收 花 投入 从事 配备 本年';

/** Fees, people, money, meetings, and what else the body decided in the year. */
export const ORGANISATION = withContext(CONTEXT, [
  concept('fees', '依申请公开信息收取的费用', '万元', { 2014: 'fees@count' }, [
    '依申请公开信息收取的费用',
    '依申请公开/依申请/申请 收取/收费/费用/收了',
    '收取 费用',
    '信息处理费',
    '收 信息处理费',
  ]),
  concept('fees-waived', '政府信息公开收费减免金额', '元', { local: 'fees-waived@year' }, [
    '政府信息公开收费减免金额',
    '收费/费用 减免/减免金额',
    '减免 收费/费用 钱/金额',
  ]),
  concept('offices', '政府信息公开工作专门机构数', '个', { 2014: 'offices@count' }, [
    '政府信息公开工作专门机构数',
    '专门机构',
  ]),
  concept('reading-points', '政府信息公开查阅点数', '个', { 2014: 'reading-points@count' }, [
    '设置政府信息公开查阅点数',
    '查阅点/查阅场所',
  ]),
  concept('staff', '从事政府信息公开工作人员数', '人', { 2014: 'staff@count' }, [
    '从事政府信息公开工作人员数',
    '工作人员/人员 信息公开/从事',
    '多少人/几个人/多少个人 从事/干/做/负责/搞',
  ]),
  concept('staff-full-time', '专职人员数', '人', { 2014: 'staff-full-time@count' }, [
    '专职人员数',
    '专职 人员/人',
    '专职 从事/干/做/负责/搞',
    '专职 人/几个人/多少人 从事/干/做/负责/搞',
    '专职',
  ]),
  concept('staff-part-time', '兼职人员数', '人', { 2014: 'staff-part-time@count' }, [
    '兼职人员数',
    '兼职 人员/人',
    '兼职 从事/干/做/负责/搞',
    '兼职 人/几个人/多少人 从事/干/做/负责/搞',
    '兼职',
  ]),
  concept('budget', '政府信息公开专项经费', '万元', { 2014: 'budget@count' }, [
    '政府信息公开专项经费',
    '专项经费',
    '经费',
    '花 钱',
  ]),
  concept('meetings', '召开政府信息公开工作会议或专题会议数', '次', { 2014: 'meetings@count' }, [
    '召开政府信息公开工作会议或专题会议数',
    '召开/开 会议/会',
    '召开/开 工作会议/专题会议',
    '工作会议/专题会议',
  ]),
  concept('trainings', '举办各类培训班数', '次', { 2014: 'trainings@count' }, [
    '举办各类培训班数',
    '培训班',
    '举办/办/组织/开展/搞/做 培训',
  ]),
  concept('trainees', '接受培训人员数', '人次', { 2014: 'trainees@count' }, [
    '接受培训人员数',
    '接受/参加 培训 人/人次/人员',
    '培训 人次/多少人/人员/人数',
  ]),
  concept('licences', '行政许可处理决定数量', '件', both('licences@decisions'), [
    '行政许可 处理决定',
    '行政许可',
    '许可',
    '批/发/办 许可',
  ]),
  concept('penalties', '行政处罚处理决定数量', '件', both('penalties@decisions'), [
    '行政处罚 处理决定',
    '行政处罚',
    '处罚/罚',
    '行政处罚 罚',
  ]),
  concept('coercion', '行政强制处理决定数量', '件', both('coercion@decisions'), [
    '行政强制 处理决定',
    '行政强制',
    '行政强制措施/强制措施',
  ]),
  concept(
    'other-services',
    '其他对外管理服务事项处理决定数量',
    '件',
    { 2019: 'other-services@decisions' },
    ['其他对外管理服务事项 处理决定', '其他对外管理服务事项', '对外管理服务事项'],
  ),
  ...itemsOf('licences', '行政许可'),
  ...itemsOf('other-services', '其他对外管理服务事项'),
  ...itemsOf('penalties', '行政处罚'),
  ...itemsOf('coercion', '行政强制'),
  ...itemsOf('charges', '行政事业性收费'),
  concept('charges', '行政事业性收费金额', '万元', { 2021: 'charges@amount' }, [
    '行政事业性收费 金额',
    '行政事业性收费',
    '事业性收费',
  ]),
  concept('charge-items', '行政事业性收费项目数量', '项', { 2019: 'charges@previous' }, [
    '行政事业性收费 项目',
  ]),
  concept('procurement-projects', '政府集中采购项目数量', '个', { 2019: 'procurement@projects' }, [
    '政府集中采购 项目',
    '集中采购/政府采购 项目/个',
  ]),
  concept('procurement-amount', '政府集中采购总金额', '元', { 2019: 'procurement@amount' }, [
    '政府集中采购 金额/总金额/花/多少钱/元',
    '采购 金额/多少钱',
  ]),
]);
