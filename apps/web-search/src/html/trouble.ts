import { ERROR_CODES } from '@nianbao/library';
import { html, type Markup } from './template.js';
import type { View } from './view.js';

/** Why something could not be done: the library's own words; on an English page what its code means comes first. */
export function trouble(
  { language }: View,
  { code, message }: { code: string; message: string },
): Markup {
  if (language !== 'en') return html`${message}`;
  const meanings: Readonly<Record<string, string>> = ERROR_CODES;
  const meaning = Object.hasOwn(meanings, code) ? meanings[code] : undefined;
  return html`${meaning && `${meaning} `}<span lang="zh-CN">${message}</span>`;
}
