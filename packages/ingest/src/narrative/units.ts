/** A counting unit, and characters that must not follow it because they make another word. */
export interface Unit {
  text: string;
  notBefore?: string;
  /** What may follow all the same: 17项目标任务. */
  unless?: string;
  /** Canonical form where it is written in several ways. */
  as?: string;
}

/** Units of figures told in prose, longer ones first. A number without one of these is not taken for a figure. */
export const UNITS: readonly Unit[] = [
  ...['个百分点', '个工作日', '平方米', '平方公里', '公里', '亩'].map((text) => ({ text })),
  ...['人次', '场次', '批次', '篇次', '条次', '件次', '户次', '班次', '架次', '期次', '次数'].map(
    (text) => ({ text }),
  ),
  ...['亿元', '万元', '万字', '分钟', '小时', '工作日', '个月', '大类', '大项', '小项'].map(
    (text) => ({ text }),
  ),
  { text: '％', as: '%' },
  { text: '%' },
  { text: '‰' },
  { text: '条', notBefore: '例款规' },
  { text: '件', notBefore: '套' },
  { text: '次', notBefore: '要序' },
  { text: '篇', notBefore: '章' },
  { text: '个', notBefore: '性' },
  { text: '家', notBefore: '园庭' },
  { text: '人', notBefore: '民大社力才均事' },
  { text: '名', notBefore: '单称录' },
  { text: '位', notBefore: '置' },
  { text: '期', notBefore: '间限货' },
  { text: '项', notBefore: '目', unless: '目标' },
  { text: '宗', notBefore: '教旨' },
  { text: '份', notBefore: '额' },
  { text: '元', notBefore: '旦素' },
  { text: '天', notBefore: '津然气' },
  { text: '起', notBefore: '来草至' },
  { text: '通', notBefore: '过知报道' },
  { text: '场', notBefore: '所景馆' },
  { text: '批', notBefore: '准复' },
  { text: '轮', notBefore: '值' },
  { text: '类', notBefore: '型' },
  { text: '部', notBefore: '门分署' },
  { text: '版', notBefore: '面本' },
  { text: '户', notBefore: '籍' },
  { text: '例', notBefore: '如' },
  { text: '册' },
  { text: '张' },
  { text: '幅' },
  { text: '套' },
  { text: '本', notBefore: '级地局县区市镇乡街院部单机级年着' },
  { text: '辆' },
  { text: '台', notBefore: '账' },
  { text: '处', notBefore: '理罚分置' },
  { text: '块' },
  { text: '座', notBefore: '谈' },
  { text: '支' },
  { text: '款', notBefore: '项' },
  { text: '則', as: '则' },
  { text: '则' },
  { text: '栏' },
  { text: '封', notBefore: '面闭顶' },
  { text: '面', notBefore: '积对向试料临' },
  { text: '种', notBefore: '类子植', unless: '类型' },
  { text: '笔', notBefore: '试记' },
  { text: '分', notBefore: '类之支管局享析别布配公中院校钟数项册为成机' },
];

/** Units that Chinese numerals count beyond doubt (两次, 一名); 一个, 一批 and the like are mere articles. */
export const SPOKEN_UNITS: ReadonlySet<string> = new Set([
  '次',
  '场',
  '期',
  '名',
  '件',
  '条',
  '篇',
  '人次',
  '场次',
]);

/** 一次, 一件, 一条 are articles as well; 一名 is a count. */
export const SPOKEN_ONE: ReadonlySet<string> = new Set(['名']);
