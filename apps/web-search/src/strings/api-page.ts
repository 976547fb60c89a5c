import { bilingual } from './bilingual.js';

/** The page about the API. */
export const apiPage = bilingual(
  {
    title: 'nianbao 接口',
    heading: '接口',
    description: '政府信息公开工作年度报告里的数字、原文和核查发现。只读；不用登记；字段只增不减。',
    lead: '网页上的一切，程序也能取到。地址都在 /api/v1 之下，回答是 JSON，数字另有 CSV 和 XLSX。',
    document: 'OpenAPI 3.1 文件',
    documentLead: '由它可以生成各种语言的客户端：',
    endpoints: '地址',
    parameters: '参数',
    parameter: '参数',
    kind: '类型',
    required: '必填',
    yes: '是',
    no: '否',
    example: '试一试',
    noParameters: '没有参数。',
    problems: '出错时',
    problemsLead: '出错时得到 application/problem+json（RFC 9457），程序请看 code，人请看 detail。',
    code: 'code',
    status: '状态',
    meaning: '含义',
    rules: '约定',
    caching: '每个回答都带 ETag，库没有变就回 304；请带上 If-None-Match。',
    paging: '列表用 limit 和 offset 翻页，next 是下一页的地址。',
    limits: (requests: number, seconds: number) =>
      `一个地址 ${seconds} 秒内最多 ${requests} 个请求；还剩多少见 RateLimit 标头，超过了回 429，Retry-After 说等几秒。`,
    unlimited: '没有设请求次数的上限。',
    blank:
      '空白不是 0：value 为 null 时，status 说明是未填报（blank）、符号（mark）还是没能读出（unreadable）。',
  },
  {
    title: 'nianbao API',
    heading: 'API',
    description:
      'Figures, passages and findings of China’s annual reports on government information disclosure. Read only; no registration; fields are added, never dropped.',
    lead: 'Whatever the pages show, programs can have. Addresses are below /api/v1, answers are JSON; figures come as CSV and XLSX too.',
    document: 'OpenAPI 3.1 document',
    documentLead: 'Clients in many languages can be made from it:',
    endpoints: 'Addresses',
    parameters: 'Parameters',
    parameter: 'Parameter',
    kind: 'Type',
    required: 'Required',
    yes: 'yes',
    no: 'no',
    example: 'Try it',
    noParameters: 'No parameters.',
    problems: 'When something is wrong',
    problemsLead:
      'The answer is application/problem+json (RFC 9457): code is for programs, detail for people.',
    code: 'code',
    status: 'Status',
    meaning: 'Meaning',
    rules: 'Rules',
    caching:
      'Every answer has an ETag; send If-None-Match and get 304 while the library is the same.',
    paging: 'Lists take limit and offset; next is the address of the next page.',
    limits: (requests: number, seconds: number) =>
      `One address may send ${requests} requests in ${seconds} seconds. RateLimit says how many are left; beyond that comes 429, and Retry-After says how long to wait.`,
    unlimited: 'There is no limit on the number of requests.',
    blank:
      'A blank is not 0: where value is null, status says whether it is blank, a mark, or unreadable.',
  },
);
