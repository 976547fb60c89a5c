import type { RelationSource } from './relations.js';

/** Column heads of part three since 2019: who applied. */
export const APPLICANT_COLUMNS = `
  natural-person | 自然人
  company        | 商业企业     | | | 法人或其他组织
  research       | 科研机构     | | | 法人或其他组织
  public-welfare | 社会公益组织 | | | 法人或其他组织
  legal-service  | 法律服务机构 | | | 法人或其他组织
  other          | 其他         | | | 法人或其他组织
  total          | 总计
`;

/** Ids of the applicants, who add up to the total. */
export const APPLICANTS: readonly string[] = [
  'natural-person',
  'company',
  'research',
  'public-welfare',
  'legal-service',
  'other',
];

/** Rows of part three since 2019 for （三）不予公开. */
export const REFUSED_ROWS = [
  'refused-state-secret',
  'refused-forbidden-by-law',
  'refused-security',
  'refused-third-party',
  'refused-internal-affairs',
  'refused-process',
  'refused-enforcement-file',
  'refused-enquiry',
];

/** Rows for （四）无法提供. */
export const UNAVAILABLE_ROWS = [
  'unavailable-not-held',
  'unavailable-not-existing',
  'unavailable-unclear',
];

/** Rows for （五）不予处理. */
export const DISMISSED_ROWS = [
  'dismissed-petition',
  'dismissed-repeated',
  'dismissed-publication',
  'dismissed-excessive',
  'dismissed-reissue',
];

/** Rows for （六）其他处理 since 2021; one row before. */
export const OTHER_HANDLING_ROWS = ['other-not-amended', 'other-not-paid', 'other-rest'];

/** Rows that （七）总计 adds up, but for 其他处理. */
export const RESULT_ROWS = [
  'granted',
  'partly-granted',
  ...REFUSED_ROWS,
  ...UNAVAILABLE_ROWS,
  ...DISMISSED_ROWS,
];

/** Column heads of part four since 2019: how a case ended. */
export const CASE_COLUMNS = `
  upheld    | 结果维持
  corrected | 结果纠正
  other     | 其他结果
  pending   | 尚未审结
  total     | 总计
`;

/** Rows of part four since 2019; the table prints the three blocks side by side in one line. */
export const CASE_ROWS = `
  行政复议 | 件 | review
  行政诉讼 | 件
    未经复议直接起诉 | 件 | litigation-direct
    复议后起诉 | 件 | litigation-after-review
`;

const ROW_TOTAL = `total = ${APPLICANTS.join(' + ')}`;
const CASE_TOTAL = 'total = upheld + corrected + other + pending';

/** 三（七）总计 as the sum of the rows that it adds up. */
export const resultsRelation = (results: string[]): RelationSource => ({
  table: 'applications',
  relation: `results = ${results.join(' + ')}`,
});

/** The relations of parts three and four; `results` are the rows that 三（七）总计 adds up. */
export const applicationRelations = (results: string[]): RelationSource[] => [
  { table: 'applications', relation: 'new + carried-in = results + carried-out' },
  resultsRelation(results),
  { table: 'applications', relation: ROW_TOTAL, across: true },
  { table: 'cases', relation: CASE_TOTAL, across: true },
];
