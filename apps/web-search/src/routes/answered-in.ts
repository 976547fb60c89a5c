/** The language that what shows none is answered in, by what `lang` says. */
export const ANSWERED_IN = {
  'zh-CN': 'simplified',
  'zh-Hant': 'traditional',
  en: 'english',
} as const;

/** What `lang` may say of an answer. */
export const ANSWER_LANGUAGES = ['zh-CN', 'zh-Hant', 'en'] as const;
