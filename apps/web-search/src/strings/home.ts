import { bilingual } from './bilingual.js';

/** The question box of every page. */
export const box = bilingual(
  {
    label: '您想知道什么？',
    hint: '用平常的话写，例如写上年份、机关和想问的数。',
    button: '提问',
    suggestions: '可以问的问题',
    suggestionCount: (count: string) => `有 ${count} 个可以问的问题，用上下键选择`,
  },
  {
    label: 'What would you like to know?',
    hint: 'Write in plain English or Chinese: a year, a body by its Chinese name, and the figure you want.',
    button: 'Ask',
    suggestions: 'Questions to ask',
    suggestionCount: (count: string) => `${count} questions; use the up and down keys`,
  },
);

/** The first page. */
export const home = bilingual(
  {
    title: '提问与搜索',
    heading: '年报里的数，问一句就有出处',
    lead: '这里收录政府信息公开工作年度报告。提问得到数字和它在原文中的位置；报告前后不一致的，两个数都会告诉您；没有的，会说没有。',
    examples: '可以这样问',
    holdings: '库里有什么',
    reportCount: '份年报',
    agencyCount: '个机关',
    years: '年份',
    figureCount: '个数字',
    latest: '最近的年报',
    all: '查看全部年报',
    empty: '库里还没有年报。用 nianbao ingest 读入文件后，这里就可以提问。',
  },
  {
    title: 'Ask and search',
    heading: 'Ask for a figure, get its source',
    lead: 'Annual reports on government information disclosure. A question gets a figure and its place in the original; where a report contradicts itself you are told both; where there is nothing, that is said.',
    examples: 'Try asking',
    holdings: 'What is here',
    reportCount: 'reports',
    agencyCount: 'bodies',
    years: 'years',
    figureCount: 'figures',
    latest: 'Latest reports',
    all: 'All reports',
    empty: 'There are no reports here yet. Read files in with nianbao ingest, then ask.',
  },
);

/** Makes a question about a body and a year; `alone` where the library has so few bodies that it names none. */
export type ExampleQuestion = (about: { agency: string; year: number; alone: boolean }) => string;

const ofBody = (agency: string, alone: boolean): string => (alone ? '' : agency);
const inBody = (agency: string, alone: boolean): string => (alone ? '' : ` for ${agency}`);

/** Tried on the library before they are shown; only those that it answers are. */
export const exampleQuestions = bilingual<readonly ExampleQuestion[]>(
  [
    ({ agency, year, alone }) => `${ofBody(agency, alone)}${year}年依申请公开多少件`,
    ({ agency, year, alone }) => `${ofBody(agency, alone)}${year}年主动公开政府信息多少条`,
    ({ agency, year, alone }) => `${ofBody(agency, alone)}${year}年行政复议多少件`,
    ({ agency, year, alone }) => `${ofBody(agency, alone)}${year}年行政诉讼多少件`,
    ({ agency }) => `${agency}收到多少件申请`,
    ({ agency, year }) => `${agency}${year}年制发规范性文件多少件`,
  ],
  [
    ({ agency, year, alone }) =>
      `How many applications were received in ${year}${inBody(agency, alone)}?`,
    ({ agency, year, alone }) =>
      `How many applications were granted in ${year}${inBody(agency, alone)}?`,
    ({ agency, year, alone }) =>
      `How many administrative reviews were there in ${year}${inBody(agency, alone)}?`,
    ({ agency, year }) => `How many applications did ${agency} receive in ${year}?`,
    ({ agency }) => `How many applications did ${agency} receive?`,
  ],
);
