/**
 * Words of dialects, of chats and of hasty typing, by the words that everybody writes. Only what can mean
 * nothing else in a question about these reports; patterns run over folded text, in this order.
 */
export const SPOKEN: readonly (readonly [said: RegExp, meant: string])[] = [
  [/(?:好多|几多)(?!年|次了|人都)/gu, '多少'],
  [/有冇/gu, '有没有'],
  [/啥/gu, '什么'],
  [/咋样|咋/gu, '怎么'],
  [/里头|里边/gu, '里'],
  [/加一块儿?|加在一块儿?|合一块儿?|一块儿?加起来|拢共|归拢|统共/gu, '一共'],
  [/的时候/gu, ''],
];

/** Slips of the keyboard in the words that these reports are about: the wrong spelling is no word of theirs. */
export const MISSPELT: readonly (readonly [typed: RegExp, meant: string])[] = [
  [/(?<=信息)(?:公干|公凯|公幵|工开)|(?<=主动|申请)(?:公干|公凯)/gu, '公开'],
  [/政府信[习西系]|政俯信息/gu, '政府信息'],
  [/[依以一]申(?:清|情|青|晴)|[以一]申请(?=公开)/gu, '依申请'],
  [/(?<!依)申(?:清|情|晴)(?!楚|况)/gu, '申请'],
  [/主[懂洞]公开/gu, '主动公开'],
  [/行[正证](?=[复诉许处强])/gu, '行政'],
  [/行政(?:复义|复意|付议|覆议)/gu, '行政复议'],
  [/行政(?:诉送|诉颂|述讼|诉松)/gu, '行政诉讼'],
  [/行政(?:处法|处发|外罚)/gu, '行政处罚'],
  [/规(?:泛|犯|范)[性姓]文件/gu, '规范性文件'],
  [/红头文建/gu, '红头文件'],
  [/(?:结专|节转|接转|结传)(?=下|到)/gu, '结转'],
  [/政务(?:微薄|围脖)|官方(?:微薄|围脖)/gu, '政务微博'],
  [/政务徽信/gu, '政务微信'],
  [/自燃人/gu, '自然人'],
  [/政策(?:解毒|解独)/gu, '政策解读'],
  [/新闻发步会/gu, '新闻发布会'],
];
