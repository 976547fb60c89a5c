import type { Tongue } from './chat.js';

/** What an example question is made for. */
export interface ExamplePlace {
  agency: string;
  year: number;
}

type Example = (place: ExamplePlace) => string;

/** Questions that people often ask; those that the library at hand can answer are shown. */
export const EXAMPLE_QUESTIONS: Record<Tongue, readonly Example[]> = {
  chinese: [
    ({ year }) => `${year}年依申请公开多少件`,
    ({ agency, year }) => `${agency}${year}年行政诉讼多少件`,
    ({ agency }) => `${agency}哪年收到的申请最多`,
    ({ agency, year }) => `${agency}${year}年主动公开政府信息多少条`,
    ({ agency, year }) => `${agency}${year}年行政复议多少件`,
  ],
  traditional: [
    ({ year }) => `${year}年依申請公開多少件`,
    ({ agency, year }) => `${agency}${year}年行政訴訟多少件`,
    ({ agency }) => `${agency}哪年收到的申請最多`,
  ],
  english: [
    ({ year }) => `How many applications were received in ${year}?`,
    ({ year }) => `How many lawsuits were there in ${year}?`,
  ],
};

/** Questions that compare years or bodies. */
export const COMPARE_QUESTIONS: Record<Tongue, readonly Example[]> = {
  chinese: [
    ({ agency }) => `${agency}历年收到申请多少件`,
    ({ agency }) => `${agency}历年行政诉讼多少件`,
    ({ agency }) => `${agency}历年行政复议多少件`,
    ({ year }) => `${year}年各单位收到申请多少件`,
  ],
  traditional: [
    ({ agency }) => `${agency}歷年收到申請多少件`,
    ({ agency }) => `${agency}歷年行政訴訟多少件`,
  ],
  english: [({ agency }) => `${agency} applications received in every year`],
};
