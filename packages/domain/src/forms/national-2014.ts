import { defineForm } from './define.js';

/**
 * 政府信息公开情况统计表, the uniform table of the reports of 2014 to 2018: 58 figures in one column.
 * The channels of 一（二） may add up to more than （一）: an item over two channels counts once there.
 */
export const national2014 = defineForm({
  id: 'national-2014',
  title: '政府信息公开情况统计表',
  source: '国务院办公厅政府信息公开统计制度，2014—2018年度',
  years: { first: 2014, last: 2018 },
  tables: [
    {
      id: 'statistics',
      part: '政府信息公开情况统计表',
      columns: `
        count | 统计数
      `,
      rows: `
        一、主动公开情况
          （一）主动公开政府信息数（不同渠道和方式公开相同信息计1条） | 条 | disclosed
            其中：主动公开规范性文件数 | 条 | disclosed-normative
          制发规范性文件总数 | 件 | normative-issued
          （二）通过不同渠道和方式公开政府信息的情况
            1.政府公报公开政府信息数 | 条 | disclosed-gazette
            2.政府网站公开政府信息数 | 条 | disclosed-website
            3.政务微博公开政府信息数 | 条 | disclosed-microblog
            4.政务微信公开政府信息数 | 条 | disclosed-wechat
            5.其他方式公开政府信息数 | 条 | disclosed-other
        二、回应解读情况
          （一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次） | 次 | responses
          （二）通过不同渠道和方式回应解读的情况
            1.参加或举办新闻发布会总次数 | 次 | press-conferences
              其中：主要负责同志参加新闻发布会次数 | 次 | press-conferences-principal
            2.政府网站在线访谈次数 | 次 | interviews
              其中：主要负责同志参加政府网站在线访谈次数 | 次 | interviews-principal
            3.政策解读稿件发布数 | 篇 | policy-readings
            4.微博微信回应事件数 | 次 | responses-social
            5.其他方式回应事件数 | 次 | responses-other
        三、依申请公开情况 | 件
          （一）收到申请数 | 件 | received
            1.当面申请数 | 件 | received-in-person
            2.传真申请数 | 件 | received-fax
            3.网络申请数 | 件 | received-online
            4.信函申请数 | 件 | received-letter
          （二）申请办结数 | 件 | concluded
            1.按时办结数 | 件 | concluded-on-time
            2.延期办结数 | 件 | concluded-extended
          （三）申请答复数 | 件 | answered
            1.属于已主动公开范围数 | 件 | answered-already-public
            2.同意公开答复数 | 件 | answered-granted
            3.同意部分公开答复数 | 件 | answered-partly-granted
            4.不同意公开答复数 | 件 | answered-refused
              其中：涉及国家秘密 | 件 | refused-state-secret
              涉及商业秘密 | 件 | refused-trade-secret
              涉及个人隐私 | 件 | refused-privacy
              危及国家安全、公共安全、经济安全和社会稳定 | 件 | refused-security
              不是《条例》所指政府信息 | 件 | refused-not-government-information
              法律法规规定的其他情形 | 件 | refused-other-law
            5.不属于本行政机关公开数 | 件 | answered-other-agency
            6.申请信息不存在数 | 件 | answered-not-existing
            7.告知作出更改补充数 | 件 | answered-to-amend
            8.告知通过其他途径办理数 | 件 | answered-other-way
        四、行政复议数量 | 件 | review
          （一）维持具体行政行为数 | 件 | review-upheld
          （二）被依法纠错数 | 件 | review-corrected
          （三）其他情形数 | 件 | review-other
        五、行政诉讼数量 | 件 | litigation
          （一）维持具体行政行为或者驳回原告诉讼请求数 | 件 | litigation-upheld
          （二）被依法纠错数 | 件 | litigation-corrected
          （三）其他情形数 | 件 | litigation-other
        六、举报投诉数量 | 件 | complaints
        七、依申请公开信息收取的费用 | 万元 | fees
        八、机构建设和保障经费情况
          （一）政府信息公开工作专门机构数 | 个 | offices
          （二）设置政府信息公开查阅点数 | 个 | reading-points
          （三）从事政府信息公开工作人员数 | 人 | staff
            1.专职人员数（不包括政府公报及政府网站工作人员数） | 人 | staff-full-time
            2.兼职人员数 | 人 | staff-part-time
          （四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费） | 万元 | budget
        九、政府信息公开会议和培训情况
          （一）召开政府信息公开工作会议或专题会议数 | 次 | meetings
          （二）举办各类培训班数 | 次 | trainings
          （三）接受培训人员数 | 人次 | trainees
      `,
    },
  ],
  relations: [
    { table: 'statistics', relation: 'disclosed >= disclosed-normative' },
    { table: 'statistics', relation: 'press-conferences >= press-conferences-principal' },
    { table: 'statistics', relation: 'interviews >= interviews-principal' },
    {
      table: 'statistics',
      relation: 'received = received-in-person + received-fax + received-online + received-letter',
    },
    { table: 'statistics', relation: 'concluded = concluded-on-time + concluded-extended' },
    {
      table: 'statistics',
      relation:
        'answered = answered-already-public + answered-granted + answered-partly-granted + answered-refused + answered-other-agency + answered-not-existing + answered-to-amend + answered-other-way',
    },
    {
      table: 'statistics',
      relation:
        'answered-refused = refused-state-secret + refused-trade-secret + refused-privacy + refused-security + refused-not-government-information + refused-other-law',
    },
    { table: 'statistics', relation: 'review = review-upheld + review-corrected + review-other' },
    {
      table: 'statistics',
      relation: 'litigation = litigation-upheld + litigation-corrected + litigation-other',
    },
    { table: 'statistics', relation: 'staff = staff-full-time + staff-part-time' },
  ],
});
