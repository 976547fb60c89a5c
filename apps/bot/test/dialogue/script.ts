/** What somebody does in the dialogue: says words, chooses what was offered, or sends something. */
export type Turn = { who: 'one' | 'other' } & (
  | { say: string }
  | { choose: number }
  | { file: 'report' | 'nonsense' }
  | { voice: true }
);

const one = (say: string): Turn => ({ who: 'one', say });
const other = (say: string): Turn => ({ who: 'other', say });
const choose = (number: number, who: Turn['who'] = 'one'): Turn => ({ who, choose: number });

/** Questions, follow-ups, options, files and nonsense, with another person in between. */
export const SCRIPT: readonly Turn[] = [
  one('你好'),
  choose(1),
  choose(2),
  one('2018年依申请公开多少件'),
  one('那2019年呢'),
  one('2021年呢'),
  other('帮助'),
  choose(3, 'other'),
  one('2022年呢'),
  one('平潭综合实验区2021年行政诉讼多少件'),
  other('宁波保税区2018年行政复议多少件'),
  one('那2022年呢'),
  other('行政诉讼呢'),
  one('报告'),
  one('有哪些报告？'),
  one('对比'),
  choose(1),
  choose(1),
  choose(9),
  one('平潭综合实验区哪年收到的申请最多'),
  one('平潭综合实验区2019年到2022年一共收到多少件申请'),
  one('平潭综合实验区2022年新收申请比2021年增长多少'),
  one('2022年予以公开占全部办理结果的百分之几'),
  { who: 'one', file: 'report' },
  { who: 'other', file: 'nonsense' },
  { who: 'one', voice: true },
  one('asdfghjkl'),
  one('你是谁'),
  one('2030年行政诉讼多少件'),
  one('<b>粗体</b> & *星号* _下划线_ [链接](https://evil.example)'),
  one('；'),
  other('How many applications were received in 2018?'),
  other('about'),
  other('reset'),
  one('/help'),
  one('/nothing'),
  one('/about'),
  one('/compare 平潭综合实验区历年行政复议多少件'),
  one('2018年行政许可处理决定数量是多少'),
  one('洪泽区2023年存在哪些问题'),
  one('问'.repeat(501)),
  one('2018年行政诉讼多少件'),
  one('重来'),
  one('那2019年呢'),
  other('1'),
  one('2023年洪泽区收到申请多少件'),
];
