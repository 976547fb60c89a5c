import { defineForm } from './define.js';

/**
 * The provinces' own tables before 2019: indicator, unit, this year, cumulative. Rows vary by year and
 * place; those listed are the ones seen in several provinces, and any other row is read as printed.
 */
export const provincial = defineForm({
  id: 'provincial',
  title: '政府信息公开情况统计表（地方）',
  source: '各省（自治区、直辖市）政府信息公开统计制度，2008—2018年度',
  years: { first: 2008, last: 2018 },
  tables: [
    {
      id: 'statistics',
      part: '政府信息公开情况统计表',
      open: true,
      columns: `
        year       | 本年度   | | | | 年度 / 本年 / 本年数 / 当年 / 全年 / 全年数
        cumulative | 历年累计 | | | | 累计 / 累计数 / 历年累计数 / 累计总数
      `,
      rows: `
        主动公开文件数 | 条 | disclosed | 主动公开信息数 / 主动公开政府信息数 / 主动公开政府信息总数
          1、政府网站公开数 | 条 | disclosed-website | 网站公开数 / 政府网站公开政府信息数
          2、政府公报公开数 | 条 | disclosed-gazette | 公报公开数 / 政府公报公开政府信息数
        受理依申请公开信息总数 | 条 | received | 受理政府信息依申请公开总数 / 依申请公开信息总数 / 收到申请数 / 受理申请总数
          1、当面申请数 | 条 | received-in-person
          2、网上申请数 | 条 | received-online | 网络申请数
          3、信函、传真申请数 | 条 | received-letter-fax | 信函传真申请数
        对申请的答复总数 | 条 | answered | 申请答复总数 / 申请答复数
          1、同意公开答复数 | 条 | answered-granted
          2、同意部分公开答复数 | 条 | answered-partly-granted
          3、不予公开答复数 | 条 | answered-refused | 不同意公开答复数
          4、其他类型答复数 | 条 | answered-other
        政府信息公开收费减免金额 | 元 | fees-waived
        接受行政诉讼、举报数 | 件 | litigation-complaints
        行政复议数 | 件 | review | 行政复议数量
        行政诉讼数 | 件 | litigation | 行政诉讼数量
      `,
    },
  ],
  relations: [],
});
