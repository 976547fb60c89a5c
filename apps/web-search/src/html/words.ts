import { ENGLISH } from '@nianbao/library';
import type { Language } from '../strings/index.js';
import { html, type Markup } from './template.js';
import type { View } from './view.js';

/** What a unit, a form, a subject, an indicator or a break is called, in the language of the page where there are words for it. */
export const inWords = ({ language }: View, chinese: string): string => wordsIn(language, chinese);

/** The same where there is no page. */
export const wordsIn = (language: Language, chinese: string): string =>
  (language === 'en' && Object.hasOwn(ENGLISH, chinese) ? ENGLISH[chinese] : undefined) ?? chinese;

/** Chinese characters, with what stands among them. */
const CHINESE =
  /(\p{Script=Han}(?:[\p{Script=Han}\p{Nd}（）〔〕《》“”、，。：；—·]*[\p{Script=Han}）〕》”。])?)/u;

/** Words among which Chinese may stand, such as a body's name: on an English page it is marked as Chinese. */
export function mixed({ language }: View, words: string): Markup {
  if (language === 'zh-CN') return html`${words}`;
  const pieces = words
    .split(CHINESE)
    .map((piece, index) => (index % 2 === 1 ? html`<span lang="zh-CN">${piece}</span>` : piece));
  return html`${pieces}`;
}
