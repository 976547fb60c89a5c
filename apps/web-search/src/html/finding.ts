import { findingInEnglish } from '@nianbao/library';
import type { Finding } from '../library.js';
import { html, type Markup } from './template.js';
import type { View } from './view.js';
import { wordsIn } from './words.js';

const GRAVITY: readonly Finding['severity'][] = ['error', 'warning', 'info'];

/** Findings as a person wants to see them: what is wrong first. */
export const gravestFirst = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (one, other) => GRAVITY.indexOf(one.severity) - GRAVITY.indexOf(other.severity),
  );

/** What a finding says, in the language of the page; what it quotes is marked as Chinese. */
export function findingMessage({ language }: View, finding: Finding): Markup {
  if (language !== 'en') return html`${finding.message}`;
  const pieces = findingInEnglish(finding).map(({ text, chinese }) =>
    chinese ? html`<span lang="zh-CN">${text}</span>` : html`${text}`,
  );
  return html`${pieces}`;
}

/** Where a finding stands, in the language of the page where the place has a name in it. */
export function findingPlace({ language }: View, { where }: Finding): Markup {
  const words = wordsIn(language, where);
  return language === 'en' && words === where
    ? html`<span lang="zh-CN">${where}</span>`
    : html`${words}`;
}
