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

/** The language of a text, or undefined where it tells none, such as a number. A few Chinese characters may be a name. */
export function tongueOf(text: string): Tongue | undefined {
  const latin = text.match(/[a-z]/giu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (latin + han < 2 && han === 0) return undefined;
  if (latin > 2 * han) return 'english';
  return [...text].some((character) => TRADITIONAL_ONLY.has(character)) ? 'traditional' : 'chinese';
}

/** Locales whose people read traditional characters. */
const TRADITIONAL_LOCALE = /^zh[-_](?:hant|tw|hk|mo)\b/iu;

/** The language of a locale such as `zh-hans` or `en-US`; Chinese where it tells none. */
export function tongueOfLocale(locale: string | undefined): Tongue {
  if (locale === undefined) return 'chinese';
  if (TRADITIONAL_LOCALE.test(locale)) return 'traditional';
  return /^zh\b/iu.test(locale) ? 'chinese' : 'english';
}
