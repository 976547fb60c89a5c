/** Words that ask for something to be computed. Patterns run over folded text. */

/** 哪年最多: the extreme over years, bodies or the parts of a total; `named` is over what the question names. */
export const EXTREMES = [
  {
    over: 'applicants',
    pattern:
      /(?:主要)?(?:是|由)?哪(?:一)?(?:种|类)(?:申请)?(?:人|主体|对象|群体|申请者)|申请(?:人|主体|者)(?:里|中)?(?:主要)?(?:是|为)?(?:什么人|哪(?:一)?(?:种|类))/,
  },
  { over: 'years', pattern: /哪(?:一)?(?:年|个年份)/ },
  {
    over: 'agencies',
    pattern:
      /哪(?:一)?(?:个|家)(?:单位|机构|部门|机关|地方|地区|区县|街道|乡镇|镇|局|委|办|[县区市州](?![域场民级]))|哪(?:里|家)/,
  },
  {
    over: 'parts',
    pattern:
      /(?:通过|以|用)?(?:主要)?(?:是)?(?:因为)?(?:哪(?:一)?(?:种|类|个)|什么)(?:原因|理由|渠道|方式|情形|结果|类型)|的?(?:原因|理由|渠道|方式|情形)(?:是|为)?(?:什么|哪(?:一)?(?:个|种|类|些))|主要(?:是)?(?:什么|哪)/,
  },
  { over: 'who', pattern: /谁/ },
  { over: 'named', pattern: /哪(?:一)?(?:个|家|种|类)/ },
] as const;

/** The largest is asked for. */
export const MOST = /最多|最高|最大|更多|更高|第一多|比较多|多一些|(?<!多)多$/;
/** The smallest is asked for. */
export const LEAST = /最少|最低|最小|更少|更低|比较少|少一些|(?<!多)少$/;
/** Said of a part, it means the largest: 主要是什么原因. */
export const MAINLY = /主要/;
/** From the most to the least. */
export const RANKING =
  /排名|排行榜?|排序|排一下|排个序|(?:从|由)[高多大]到[低少小]|各(?:个|家)?(?:单位|部门|机关|年)/g;
/** True where a question asks for an order; {@link RANKING} finds all that says so. */
export const RANKS = /排名|排行|排序|排一下|排个序|(?:从|由)[高多大]到[低少小]/;
/** 哪种申请方式: the thing stands inside the question for its part. */
export const PART_OF_THING =
  /哪(?:一)?(种|类|个)(申请|公开|答复|办理|处理)(方式|渠道|结果|类型|情形|原因)/;

/** A comparison with another year. */
export const COMPARED = /比|较|相比|同比|对比/;
/** What a change is called; longest first. */
export const CHANGE_WORDS =
  /增长率|增长了|增长|增加了|增加|减少了|减少|下降了|下降|上升了|上升|多了|少了|变化了|变化|增幅|降幅|增减|同比|相比|对比|相差|多(?!少)|(?<!多)少|比|较|差/g;
/** 许可比处罚多多少: two things against each other; 比例 and 比重 are something else. */
export const AGAINST = /比(?![例重率较])/;
/** How far two things are apart. */
export const APART =
  /比(?![例重率较]).*?(?:多|少|高|低)(?:了|出)?.*?(?:多少|几)|相差(?:多少|几)?|差(?:了)?(?:多少|几)/;
/** A change in percent. */
export const GROWTH = /增长率|增幅|降幅|百分之|百分比|%/;

/** A mean is asked for. */
export const MEAN = /平均(?:每年)?|年均/;
/** Every year there is. */
export const SERIES =
  /历年(?!累计)|(?:这几年|这些年|近几年|近年来|几年来)?(?:每年|各年|逐年)|这几年|近几年|近年来|这些年|几年来|趋势|变化情况|走势/;
/** 申请人最多的是哪种 → 哪种申请人最多. */
export const APPLICANTS_BEHIND =
  /申请(?:人|主体|者)(?:里|中)?(最[多少])的?(?:是|为)?(?:什么人|哪(?:一)?(?:种|类))/;
/** A是B的几倍: said like a comparison, so that what stands behind is compared with. */
export const TIMES_OF = /(?:是|为|相当于|达到?)([^,，。是为]{1,30}?)的?(?:几|多少)倍/;
/** How many times as much. */
export const TIMES = /几倍/;
/** 多几倍, 翻了几倍: may mean two things, so it is none. */
export const UNCLEAR_TIMES = /(?:多|增加?|增长|翻|涨|超过?)(?:了|出)?几倍/;
/** Every body of the library. */
export const EVERY_BODY =
  /(?:所有|全部|(?:平均)?[各每])(?:个|家)?(?:单位|部门|机关|机构)(?:里|中|加起来)?/;

/** Which bodies or years, or how many of them, are as said. `names` asks which. */
export const COUNTED = [
  {
    over: 'agencies',
    names: true,
    pattern: /(?:有)?哪(?:些|几)(?:个|家)?(?:单位|机构|部门|机关|街道|乡镇)/,
  },
  {
    over: 'agencies',
    names: false,
    pattern: /(?:有)?(?:几|多少)(?:个|家)(?:单位|机构|部门|机关|街道|乡镇)/,
  },
  { over: 'years', names: true, pattern: /(?:有)?哪(?:些|几)(?:个)?年(?:份|度)?/ },
  {
    over: 'years',
    names: false,
    pattern: /(?<![近这前后过])(?:有)(?:几|多少)(?:个)?年(?:份)?(?=有|没|未|无|收到|发生)/,
  },
] as const;
/** Said of those that are looked for: none at all, or some. */
export const NONE_OF =
  /^(?:的|都|还|是|从)?(?:没有|没|未|无)(?:过|有)?(?!办|法|正当|现成|按|予|公开$)|(?:是|为|等于)(?:0|零)(?:的|件|次|条)?$|(?:没有|没|无)$/;
/** Said of those that are looked for: some, not none. */
export const SOME_OF = /^(?:的|都|还|曾)?有(?:过)?/;

/** How many years are beyond a bound. */
export const COUNT_YEARS = /(?:有)?(?:几|多少)(?:个)?年(?:份)?/;

const NUMBER = String.raw`(\d+(?:\.\d+)?)(万|亿)?(人次|万元|亿元|[件条次起宗份个人名篇期场元项])?`;

/** A number with what it counts: 89篇. */
const UNIT_NUMBER = String.raw`(\d+(?:\.\d+)?)(万|亿)?(人次|万元|亿元|[件条次起宗份个人名篇期场元项])`;

/** A bound that a figure is held against, and how to deny it. */
export const BOUNDS = [
  {
    pattern: new RegExp(`(?:超过|大于|多于|高于|超出)了?${NUMBER}`),
    holds: (value: number, bound: number) => value > bound,
    words: '超过',
    denied: '没有超过',
  },
  {
    pattern: new RegExp(`(?:不少于|不低于|达到|(?<![过谁])有没有)了?${NUMBER}`),
    holds: (value: number, bound: number) => value >= bound,
    words: '不少于',
    denied: '少于',
  },
  {
    pattern: new RegExp(`(?:少于|小于|低于|不到|不足)了?${NUMBER}`),
    holds: (value: number, bound: number) => value < bound,
    words: '少于',
    denied: '不少于',
  },
  {
    pattern: new RegExp(
      `(?:有没有是|是否(?:是|为|等于))${NUMBER}$|(?:是|为|等于)${NUMBER}[,，]?(?:对?吗|吧|没错吧|是吗|有没有[对是]吗?)$|(?<=(?:有没有是|是否).{1,12})(?<![第\\d.])${UNIT_NUMBER}(?=\\p{Script=Han}{0,12}$)|(?<![第\\d.]|超过|大于|多于|高于|超出|不少于|不低于|达到|少于|小于|低于|不到|不足)${UNIT_NUMBER}(?=\\p{Script=Han}{0,12}[,，]?(?:对?吗|吧|没错吧|是吗)$)`,
      'u',
    ),
    holds: (value: number, bound: number) => value === bound,
    words: '是',
    denied: '不是',
  },
] as const;

/** 近三年. */
export const RECENT =
  /(?:最近|近|过去|这)([两二三四五六七八九十]|\d{1,2})个?年(?:来|里|间|内|以来)?|([两二三四五六七八九十])年(?:来|以来|间|(?=一共|总共|共|合计|加起来|合起来))/;

/** 除政府网站以外: what is not asked for. */
export const EXCEPT = /除了?[^,，。;；]{1,20}?(?:以外|之外|外)[,，]?/;

/** 予以公开率: a share of what was received. */
export const RATE = /^(.{2,10}?)(?:率|的?比率)(?:是|为)?(?:多少|几)?$/;

/** 除了网站和微信,其他方式: what the others are beside. */
export const BESIDE_OTHERS =
  /除了?[^,，。;；]{1,20}?(?:以外|之外|外)?[,，]?(?:还有)?(?=(?:其他|其它|别的)(?:方式|渠道|途径|形式|类))/;
