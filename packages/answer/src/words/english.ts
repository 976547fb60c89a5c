/** English words for what these reports are about, in the order of trying; what only fills a sentence becomes nothing. */
const PAIRS: readonly (readonly [english: RegExp, chinese: string])[] = [
  [/normative documents? (?:were |was )?issued|issued normative documents?/g, '制发规范性文件'],
  [/normative documents? in force/g, '现行有效规范性文件'],
  [/normative documents? (?:were )?repealed/g, '废止规范性文件'],
  [/normative documents?/g, '规范性文件'],
  [/administrative (?:reconsiderations?|reviews?)(?: cases?)?/g, '行政复议'],
  [/administrative litigations?(?: cases?)?|lawsuits?|court cases?/g, '行政诉讼'],
  [/administrative (?:penalt(?:y|ies)|punishments?)/g, '行政处罚'],
  [/administrative (?:licen[cs]es?|permits?|licensing decisions?)/g, '行政许可'],
  [/administrative (?:coercion|enforcement) measures?|administrative coercions?/g, '行政强制'],
  [/press conferences?/g, '新闻发布会'],
  [/online interviews?/g, '在线访谈'],
  [/policy (?:explanations?|interpretations?|readings?)/g, '政策解读稿件'],
  [/(?:reports and )?complaints/g, '举报投诉'],
  [/training (?:courses?|sessions?)/g, '培训班'],
  [/(?:on|by) (?:the )?(?:government )?website/g, '政府网站'],
  [/(?:on|by) (?:government )?wechat/g, '政务微信'],
  [/(?:on|by) (?:the )?(?:government )?(?:microblog|weibo)/g, '政务微博'],
  [/in (?:the )?(?:government )?gazette/g, '政府公报'],
  [/administrative (?:charges?|fees?)/g, '行政事业性收费'],
  [/partly (?:granted|disclosed)|partially (?:granted|disclosed)/g, '部分公开'],
  [/(?:refused|denied|rejected)/g, '不予公开'],
  [/(?:granted|approved)/g, '予以公开'],
  [/proactively (?:disclosed?|publish(?:ed)?|released?)|proactive disclosures?/g, '主动公开'],
  [/(?:items?|pieces?) of (?:government )?information/g, '政府信息'],
  [/government information|information disclosure|information items?/g, '政府信息'],
  [/(?:tele)?phone(?: numbers?)?/g, '电话'],
  [/e-?mail(?: address(?:es)?)?/g, '电子邮箱'],
  [/(?:postal|post|zip) ?codes?/g, '邮编'],
  [/\baddress\b/g, '地址'],
  [/(?:foi |information |disclosure )?(?:applications?|requests?)/g, '申请'],
  [/(?:from|by) (?:individuals?|natural persons?|citizens?)/g, '自然人'],
  [/(?:from|by) (?:compan(?:y|ies)|enterprises?|businesses?)/g, '商业企业'],
  [/receive[ds]?|got|get/g, '收到'],
  [/issued?|made|imposed?/g, '作出'],
  [/hold|held|attend(?:ed)?/g, '举办'],
  [/year by year/g, '每年'],
  [/on average|average/g, '平均'],
  [/(?:per|each|every) year/g, '每年'],
  [/which year/g, '哪年'],
  [/which (?:bod(?:y|ies)|agenc(?:y|ies))/g, '哪个单位'],
  [/the most|the highest|most/g, '最多'],
  [/the fewest|the lowest|fewest/g, '最少'],
  [/how many|how much|what (?:is|was) the (?:total )?number of|(?:the )?number of/g, '多少'],
  [/(?:in total|altogether|total)/g, '一共'],
  [/\bitems?\b/g, '信息'],
  [/\bwhat (?=is|was)/g, ''],
  [/\bin (?=20\d\d)/g, ''],
  [
    /\b(?:did|does|do|is|are|was|were|the|a|an|of|by|in|for|from|to|have|has|had|there|please)\b/g,
    '',
  ],
  [/\band\b/g, '和'],
];

/** True if some English words of a text are understood, beside those that only fill a sentence. */
export const saysEnglish = (text: string): boolean =>
  PAIRS.some(([english, chinese]) => chinese !== '' && text.toLowerCase().search(english) >= 0);

const LATIN_WORD = /[a-z]{2,}/;
const SENTENCE = /[a-z]{3,}/;

/** The question in Chinese where every English word of it is known; undefined where one is not. */
export function fromEnglish(question: string): string | undefined {
  const text = question.toLowerCase();
  if (!SENTENCE.test(text)) return undefined;
  const chinese = PAIRS.reduce((rest, [english, word]) => rest.replace(english, word), text);
  return LATIN_WORD.test(chinese) ? undefined : chinese.replace(/(20\d\d)(?!\d|年)/g, '$1年');
}
