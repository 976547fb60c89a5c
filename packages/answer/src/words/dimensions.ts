/** A column of a form that a question can ask for instead of the total. */
export interface Dimension {
  id: string;
  label: string;
  /** Column that carries it, by the column that the concept names. Several are added up. */
  measures: Readonly<Record<string, readonly string[]>>;
  /** People's words for it, longest first. */
  words: readonly string[];
}

const applicant = (id: string, label: string, words: readonly string[]): Dimension => ({
  id,
  label,
  measures: { total: [id] },
  words,
});

/** Everything up to the year's end, in the provinces' own tables. */
export const CUMULATIVE: Dimension = {
  id: 'cumulative',
  label: '历年累计',
  measures: { year: ['cumulative'] },
  words: ['历年累计', '累计'],
};

/** The year itself, where it is named beside all years up to then. */
export const THIS_YEAR: Dimension = {
  id: 'year',
  label: '本年',
  measures: { year: ['year'] },
  words: ['当年新增', '本年度', '当年', '本年', '年度'],
};

/** Read from the top; the first whose word stands in the question is meant. */
export const DIMENSIONS: readonly Dimension[] = [
  {
    id: 'legal-person',
    label: '法人或其他组织',
    measures: { total: ['company', 'research', 'public-welfare', 'legal-service', 'other'] },
    words: ['法人或其他组织', '法人和其他组织', '法人及其他组织', '法人'],
  },
  applicant('natural-person', '自然人', [
    '老百姓个人',
    '公民个人',
    '自然人',
    '老百姓',
    '个人',
    '公民',
    '市民',
    '群众',
  ]),
  applicant('company', '商业企业', ['商业企业', '企业', '公司']),
  applicant('research', '科研机构', ['科研机构', '科研院所', '科研单位']),
  applicant('public-welfare', '社会公益组织', ['社会公益组织', '公益组织', '公益机构']),
  applicant('legal-service', '法律服务机构', ['法律服务机构', '律师事务所', '律所', '律师']),
  applicant('other', '其他组织', ['其他组织']),
  CUMULATIVE,
];

/** What can be named together: who applied; the year and all years. */
export const TOGETHER: readonly Dimension[] = [...DIMENSIONS, THIS_YEAR];
