import {
  APPLICANT_COLUMNS,
  applicationRelations,
  CASE_COLUMNS,
  CASE_ROWS,
  OTHER_HANDLING_ROWS,
  RESULT_ROWS,
  resultsRelation,
} from './applications.js';
import { defineForm } from './define.js';

/** The table of the reports from 2021 on: 10 figures in part two, 175 in part three, 15 in part four. */
export const national2021 = defineForm({
  id: 'national-2021',
  title: '政府信息公开工作年度报告格式（2021）',
  source: '国办公开办函〔2021〕30号',
  years: { first: 2021, last: null },
  tables: [
    {
      id: 'article-20-1',
      part: '主动公开政府信息情况',
      columns: `
        made | 本年制发件数 | 件 | | | 本年度制发数 / 本年制发数
        repealed | 本年废止件数 | 件 | | | 本年废止数 / 本年度废止数
        in-force | 现行有效件数 | 件 | | | 现行有效数
      `,
      rows: `
        第二十条第（一）项
          规章 | 件 | rules
          行政规范性文件 | 件 | normative | 规范性文件
      `,
    },
    {
      id: 'article-20-5',
      part: '主动公开政府信息情况',
      columns: `
        decisions | 本年处理决定数量 | 件
      `,
      rows: `
        第二十条第（五）项
          行政许可 | 件 | licences
      `,
    },
    {
      id: 'article-20-6',
      part: '主动公开政府信息情况',
      columns: `
        decisions | 本年处理决定数量 | 件
      `,
      rows: `
        第二十条第（六）项
          行政处罚 | 件 | penalties
          行政强制 | 件 | coercion
      `,
    },
    {
      id: 'article-20-8',
      part: '主动公开政府信息情况',
      columns: `
        amount | 本年收费金额 | 万元 | money
      `,
      rows: `
        第二十条第（八）项
          行政事业性收费 | 万元 | charges
      `,
    },
    {
      id: 'applications',
      part: '收到和处理政府信息公开申请情况',
      columns: APPLICANT_COLUMNS,
      rows: `
        一、本年新收政府信息公开申请数量 | 件 | new
        二、上年结转政府信息公开申请数量 | 件 | carried-in
        三、本年度办理结果
          （一）予以公开 | 件 | granted
          （二）部分公开（区分处理的，只计这一情形，不计其他情形） | 件 | partly-granted
          （三）不予公开
            1.属于国家秘密 | 件 | refused-state-secret
            2.其他法律行政法规禁止公开 | 件 | refused-forbidden-by-law | 其他法律法规禁止公开 / 法律行政法规禁止公开
            3.危及“三安全一稳定” | 件 | refused-security | 危及国家安全、公共安全、经济安全、社会稳定
            4.保护第三方合法权益 | 件 | refused-third-party
            5.属于三类内部事务信息 | 件 | refused-internal-affairs
            6.属于四类过程性信息 | 件 | refused-process
            7.属于行政执法案卷 | 件 | refused-enforcement-file
            8.属于行政查询事项 | 件 | refused-enquiry
          （四）无法提供
            1.本机关不掌握相关政府信息 | 件 | unavailable-not-held
            2.没有现成信息需要另行制作 | 件 | unavailable-not-existing
            3.补正后申请内容仍不明确 | 件 | unavailable-unclear
          （五）不予处理
            1.信访举报投诉类申请 | 件 | dismissed-petition
            2.重复申请 | 件 | dismissed-repeated
            3.要求提供公开出版物 | 件 | dismissed-publication
            4.无正当理由大量反复申请 | 件 | dismissed-excessive
            5.要求行政机关确认或重新出具已获取信息 | 件 | dismissed-reissue
          （六）其他处理 | 件 | other-handling | | optional
            1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 件 | other-not-amended | 逾期不补正 / 申请人无正当理由逾期不补正
            2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 件 | other-not-paid | 逾期不缴费 / 申请人逾期未按收费通知要求缴纳费用
            3.其他 | 件 | other-rest
          （七）总计 | 件 | results
        四、结转下年度继续办理 | 件 | carried-out
      `,
    },
    {
      id: 'cases',
      part: '政府信息公开行政复议、行政诉讼情况',
      columns: CASE_COLUMNS,
      rows: CASE_ROWS,
      layout: 'across',
    },
  ],
  relations: applicationRelations([...RESULT_ROWS, ...OTHER_HANDLING_ROWS]),
  variants: [resultsRelation([...RESULT_ROWS, 'other-handling'])],
});
