import { ENGLISH } from '@nianbao/library';
import type { Language } from '../strings/index.js';
import type { View } from './view.js';

/** What a unit, a form, a subject, an indicator or a break is called, in the language of the page where there are words for it. */
export const inWords = ({ language }: View, chinese: string): string => wordsIn(language, chinese);

/** The same where there is no page. */
export const wordsIn = (language: Language, chinese: string): string =>
  (language === 'en' && Object.hasOwn(ENGLISH, chinese) ? ENGLISH[chinese] : undefined) ?? chinese;
