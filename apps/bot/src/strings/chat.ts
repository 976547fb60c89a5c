import { CHINESE } from './chinese.js';
import { ENGLISH } from './english.js';
import { TRADITIONAL } from './traditional.js';

/** Languages of the bot's own words. The sentences of an answer are the library's. */
export type Tongue = 'chinese' | 'traditional' | 'english';

/** Everything that a person reads in the chat. */
export type ChatStrings = typeof CHINESE;

/** {@link ChatStrings} by language. */
export const CHAT: Record<Tongue, ChatStrings> = {
  chinese: CHINESE,
  traditional: TRADITIONAL,
  english: ENGLISH,
};

/** Characters of our words and of questions like these that are written so in traditional Chinese only. */
const TRADITIONAL_ONLY = new Set(
  '請開訴訟複議數據總計幾條項網頁縣區鎮鄉廳衛財務稅環應對嗎這個裡為從來還麼誰時間現東車長門問見當點種兩實業經濟關於發機構員會訓練費萬億歷處罰許強執規範檔國單辦結補轉糾維護書報' +
    '與謝說統類別沒無過變減額購買選號碼繼續該屬權們讓給講聽寫讀認識邊頭樣熱線電話郵傳絡場諮詢舉監檢評價責領導組織專職預決聯繫團層級廠島農盧題純幫編標畫圖夠並誌語縮內後復剛試體庫銜',
);

/** Simplified characters that take the place of those: who writes one does not write traditional Chinese. */
const SIMPLIFIED_ONLY = new Set(
  '请开诉讼复议数据总计条项网页县区镇乡厅卫财务税环应对吗这个为从来还谁时间现东车长门问见当点种两实业经济关于发机构员会训练费亿历处罚许强执规范档国单办结补转纠维护书报' +
    '谢说统类别没无过变减额购买选号码继续该属权们让给讲写读认识边头样热线电话邮传络场咨询举监检评价责领导组织专职预决联团层级厂岛农卢题纯帮编标画图语缩内刚试库衔',
);

/**
 * The language of a text, or undefined where it tells none, such as a number. A few Chinese characters may be a name;
 * what is written alike in both scripts tells nothing of them: it goes on in the one spoken `before`.
 */
export function tongueOf(text: string, before?: Tongue): Tongue | undefined {
  const latin = text.match(/[a-z]/giu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (latin + han < 2 && han === 0) return undefined;
  if (latin > 2 * han) return 'english';
  const characters = [...text];
  if (characters.some((character) => TRADITIONAL_ONLY.has(character))) return 'traditional';
  const alike = !characters.some((character) => SIMPLIFIED_ONLY.has(character));
  return alike && before === 'traditional' ? 'traditional' : 'chinese';
}

/** Locales whose people read traditional characters. */
const TRADITIONAL_LOCALE = /^zh[-_](?:hant|tw|hk|mo)\b/iu;

/** The language of a locale such as `zh-hans` or `en-US`; Chinese where it tells none. */
export function tongueOfLocale(locale: string | undefined): Tongue {
  if (locale === undefined) return 'chinese';
  if (TRADITIONAL_LOCALE.test(locale)) return 'traditional';
  return /^zh\b/iu.test(locale) ? 'chinese' : 'english';
}
