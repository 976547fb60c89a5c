/** The languages of the site; the first is the one that nobody has to ask for. */
export const LANGUAGES = ['zh-CN', 'en'] as const;

/** A language that the site speaks. */
export type Language = (typeof LANGUAGES)[number];

/** The same strings in each language. */
export type Bilingual<Strings> = Readonly<Record<Language, Strings>>;

/** Chinese strings with the English ones beside them: one that is missing or extra does not compile. */
export const bilingual = <Strings>(
  chinese: Strings,
  english: NoInfer<Strings>,
): Bilingual<Strings> => ({ 'zh-CN': chinese, en: english });
