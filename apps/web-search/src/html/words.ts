import { ENGLISH } from '@nianbao/library';
import type { View } from './view.js';

/** What a form, a subject, an indicator or a break is called, in the language of the page where there are words for it. */
export const inWords = ({ language }: View, chinese: string): string =>
  (language === 'en' && Object.hasOwn(ENGLISH, chinese) ? ENGLISH[chinese] : undefined) ?? chinese;
