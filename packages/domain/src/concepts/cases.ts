import type { Concept } from '../schemas/concept.js';
import { concept, withContext } from './define.js';

const LITIGATION = (column: string): string =>
  `litigation-direct@${column} + litigation-after-review@${column}`;
const both = (cells: string) => ({ 2019: cells, 2021: cells });
const PENDING = '2019年起分出“尚未审结”一栏，此前没有';

const LITIGATION_WORDS =
  '行政诉讼/诉讼/被告/打官司/官司/被起诉/应诉/被人告/告上法庭/告上法院/民告官';
const REVIEW_WORDS = '行政复议/复议';
const LOST = '纠正/纠错/败诉/输';
const PENDING_WORDS =
  '尚未审结/未审结/没审结/没有审结/未审完/没审完/没有审完/没结案/未结案/没判/没有结果';
const WON = '维持/胜诉/赢';

/** Words that change nothing beside the words of these concepts. */
const CONTEXT =
  '打 案子 因 因为 依法 政府信息公开 引起 引发 案件 提起 被提起 被申请 申请 法院 案 数量 结果 发生';

/** How a case ended, by its column. */
const OUTCOMES: readonly (readonly [column: string, label: string, words: string])[] = [
  ['upheld', '结果维持', `${WON}/驳回`],
  ['corrected', '结果纠正', LOST],
  ['other', '其他结果', '其他情形/其他结果'],
  ['pending', '尚未审结', PENDING_WORDS],
];

/** How lawsuits ended that came one way: straight to the court, or after a review. */
const endsOf = (row: string, label: string, phrases: readonly string[]): Concept[] =>
  OUTCOMES.map(([column, end, words]) =>
    concept(
      `${row}-${column}`,
      `${label}${end}数`,
      '件',
      both(`${row}@${column}`),
      phrases.map((phrase) => `${phrase} ${words}`),
    ),
  );

/** What applicants contested, and what else was complained about. */
export const CASES = withContext(CONTEXT, [
  concept(
    'review',
    '行政复议数',
    '件',
    { local: 'review@year', 2014: 'review@count', ...both('review@total') },
    ['行政复议数量', REVIEW_WORDS],
  ),
  concept(
    'review-upheld',
    '行政复议维持数',
    '件',
    { 2014: 'review-upheld@count', ...both('review@upheld') },
    [`${REVIEW_WORDS} ${WON}`],
    PENDING,
  ),
  concept(
    'review-corrected',
    '行政复议纠正数',
    '件',
    { 2014: 'review-corrected@count', ...both('review@corrected') },
    [`${REVIEW_WORDS} ${LOST}`],
    PENDING,
  ),
  concept(
    'review-other',
    '行政复议其他情形数',
    '件',
    { 2014: 'review-other@count', ...both('review@other') },
    [`${REVIEW_WORDS} 其他情形/其他结果`],
    PENDING,
  ),
  concept('review-pending', '行政复议尚未审结数', '件', both('review@pending'), [
    `${REVIEW_WORDS} ${PENDING_WORDS}`,
  ]),
  concept(
    'litigation',
    '行政诉讼数',
    '件',
    { local: 'litigation@year', 2014: 'litigation@count', ...both(LITIGATION('total')) },
    ['行政诉讼数量', LITIGATION_WORDS, '被告 几次/多少次'],
  ),
  concept(
    'litigation-upheld',
    '行政诉讼维持数',
    '件',
    { 2014: 'litigation-upheld@count', ...both(LITIGATION('upheld')) },
    ['维持具体行政行为或者驳回原告诉讼请求数', `${LITIGATION_WORDS} ${WON}/驳回`],
    PENDING,
  ),
  concept(
    'litigation-corrected',
    '行政诉讼纠正数',
    '件',
    { 2014: 'litigation-corrected@count', ...both(LITIGATION('corrected')) },
    [`${LITIGATION_WORDS} ${LOST}`, '败诉'],
    PENDING,
  ),
  concept(
    'litigation-other',
    '行政诉讼其他情形数',
    '件',
    { 2014: 'litigation-other@count', ...both(LITIGATION('other')) },
    [`${LITIGATION_WORDS} 其他情形/其他结果`],
    PENDING,
  ),
  concept('litigation-pending', '行政诉讼尚未审结数', '件', both(LITIGATION('pending')), [
    `${LITIGATION_WORDS} ${PENDING_WORDS}`,
  ]),
  concept('litigation-direct', '未经复议直接起诉数', '件', both('litigation-direct@total'), [
    '未经复议 起诉/诉讼',
    '没经过复议/没有经过复议/不经复议/没复议 起诉/诉讼',
    '直接起诉/直接诉讼/直接提起诉讼',
  ]),
  ...endsOf('litigation-direct', '未经复议直接起诉', [
    '未经复议直接起诉',
    '未经复议 起诉/诉讼',
    '直接起诉/直接起诉后/直接诉讼/直接提起诉讼',
  ]),
  concept('litigation-after-review', '复议后起诉数', '件', both('litigation-after-review@total'), [
    '复议后起诉',
    '复议后/复议之后/复议完/先复议 起诉/诉讼/提起诉讼',
  ]),
  ...endsOf('litigation-after-review', '复议后起诉', [
    '复议后起诉',
    '复议后/复议之后/复议完/先复议 起诉/诉讼/提起诉讼',
  ]),
  concept(
    'litigation-complaints',
    '接受行政诉讼、举报数',
    '件',
    { local: 'litigation-complaints@year' },
    ['接受行政诉讼、举报数', '行政诉讼、举报', '行政诉讼举报'],
  ),
  concept('complaints', '举报投诉数量', '件', { 2014: 'complaints@count' }, [
    '举报投诉数量',
    '举报投诉',
    '举报',
    '投诉',
  ]),
]);
