import { concept, withContext } from './define.js';

/** Words that change nothing beside the words of these concepts. */
const CONTEXT =
  '主动公开 公开 发布 渠道 方式 参加 举办 参加或举办 组织 开展 公众 关注 本年度制发的 行政';

/** What was published of the body's own accord, and how it was explained. */
export const DISCLOSURE = withContext(CONTEXT, [
  concept(
    'disclosed',
    '主动公开政府信息数',
    '条',
    { local: 'disclosed@year', 2014: 'disclosed@count' },
    [
      '主动公开政府信息数',
      '主动公开',
      '主动公开 信息',
      '公开 政府信息',
      '公开 信息',
      '公开 政府信息 总数/总共/一共',
      '主动公开总数',
    ],
  ),
  concept('disclosed-files', '主动公开文件数', '条', { local: 'disclosed@year' }, [
    '主动公开文件数',
    '主动公开 文件',
  ]),
  concept(
    'disclosed-normative',
    '主动公开规范性文件数',
    '条',
    { 2014: 'disclosed-normative@count', 2019: 'normative@disclosed' },
    ['主动公开规范性文件数', '主动公开/新公开 规范性文件/红头文件', '公开 规范性文件/红头文件'],
  ),
  concept(
    'normative-issued',
    '制发规范性文件数',
    '件',
    { 2014: 'normative-issued@count', 2019: 'normative@made', 2021: 'normative@made' },
    [
      '制发规范性文件总数',
      '制发/制定/制作/出台/发布/印发/新制作 规范性文件/红头文件',
      '出了/发了/印了 规范性文件/红头文件',
    ],
    '2019年起统计“本年新制作（制发）”的规范性文件，此前为“制发规范性文件总数”，口径略有不同',
  ),
  concept('normative-in-force', '现行有效规范性文件数', '件', { 2021: 'normative@in-force' }, [
    '现行有效 规范性文件/红头文件',
    '有效 规范性文件/红头文件',
  ]),
  concept('normative-open', '规范性文件对外公开总数量', '件', { 2019: 'normative@in-force' }, [
    '对外公开 规范性文件',
  ]),
  concept('normative-repealed', '废止规范性文件数', '件', { 2021: 'normative@repealed' }, [
    '废止/作废 规范性文件/红头文件',
  ]),
  concept('rules-made', '制发规章数', '件', { 2019: 'rules@made', 2021: 'rules@made' }, [
    '制发/制定/制作/出台/新制作 规章',
  ]),
  concept('rules-in-force', '现行有效规章数', '件', { 2021: 'rules@in-force' }, [
    '现行有效/有效 规章',
  ]),
  concept('rules-disclosed', '公开规章数', '件', { 2019: 'rules@disclosed' }, ['新公开/公开 规章']),
  concept('rules-open', '规章对外公开总数量', '件', { 2019: 'rules@in-force' }, ['对外公开 规章']),
  concept('rules-repealed', '废止规章数', '件', { 2021: 'rules@repealed' }, ['废止/作废 规章']),
  concept(
    'disclosed-gazette',
    '政府公报公开政府信息数',
    '条',
    { local: 'disclosed-gazette@year', 2014: 'disclosed-gazette@count' },
    ['政府公报公开政府信息数', '政府公报/公报 公开', '政府公报/公报'],
  ),
  concept(
    'disclosed-website',
    '政府网站公开政府信息数',
    '条',
    { local: 'disclosed-website@year', 2014: 'disclosed-website@count' },
    ['政府网站公开政府信息数', '政府网站/门户网站/网站/官网 公开/发布/发', '政府网站'],
  ),
  concept(
    'disclosed-microblog',
    '政务微博公开政府信息数',
    '条',
    { 2014: 'disclosed-microblog@count' },
    ['政务微博公开政府信息数', '政务微博/官方微博/微博 公开/发布/发/推送', '政务微博'],
  ),
  concept('disclosed-wechat', '政务微信公开政府信息数', '条', { 2014: 'disclosed-wechat@count' }, [
    '政务微信公开政府信息数',
    '政务微信/微信公众号/微信 公开/发布/发/推送',
    '政务微信',
  ]),
  concept('disclosed-other', '其他方式公开政府信息数', '条', { 2014: 'disclosed-other@count' }, [
    '其他方式公开政府信息数',
    '其他方式/其它方式/别的方式/其他渠道 公开',
  ]),
  concept('responses', '回应公众关注热点或重大舆情数', '次', { 2014: 'responses@count' }, [
    '回应公众关注热点或重大舆情数',
    '回应 热点/舆情',
    '热点 舆情',
  ]),
  concept(
    'press-conferences',
    '参加或举办新闻发布会总次数',
    '次',
    { 2014: 'press-conferences@count' },
    ['参加或举办新闻发布会总次数', '新闻发布会/发布会'],
  ),
  concept(
    'press-conferences-principal',
    '主要负责同志参加新闻发布会次数',
    '次',
    { 2014: 'press-conferences-principal@count' },
    ['主要负责同志参加新闻发布会次数', '主要负责同志/主要负责人/一把手/主要领导 新闻发布会/发布会'],
  ),
  concept('interviews', '政府网站在线访谈次数', '次', { 2014: 'interviews@count' }, [
    '政府网站在线访谈次数',
    '在线访谈/网上访谈/访谈',
  ]),
  concept(
    'interviews-principal',
    '主要负责同志参加政府网站在线访谈次数',
    '次',
    { 2014: 'interviews-principal@count' },
    [
      '主要负责同志参加政府网站在线访谈次数',
      '主要负责同志/主要负责人/一把手/主要领导 在线访谈/网上访谈/访谈',
    ],
  ),
  concept('policy-readings', '政策解读稿件发布数', '篇', { 2014: 'policy-readings@count' }, [
    '政策解读稿件发布数',
    '政策解读/解读稿件/解读稿',
    '政策解读 稿件/发布/发',
    '写/发/发布/推出 政策解读/解读稿件/解读稿',
    '写/发/发布/推出 政策解读 稿件',
    '发/发布/写 解读',
  ]),
  concept('responses-social', '微博微信回应事件数', '次', { 2014: 'responses-social@count' }, [
    '微博微信回应事件数',
    '微博/微信 回应',
  ]),
  concept('responses-other', '其他方式回应事件数', '次', { 2014: 'responses-other@count' }, [
    '其他方式回应事件数',
    '其他方式/其它方式 回应',
  ]),
]);
