import type { Page } from 'playwright-core';

/** Runs in the browser: every text in which Chinese stands although its language is another. */
const FIND = `(() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    const isWritten = !['SCRIPT', 'STYLE', 'TEXTAREA'].includes(parentElement.tagName);
    const isChinese = parentElement.closest('[lang]').lang === 'zh-CN';
    if (isWritten && !isChinese && /\\p{Script=Han}|[，。：；、（）]/u.test(data)) found.push(data.trim());
  }
  return found;
})()`;

/** What of a page is Chinese and not marked as such; nothing on a page that is whole. */
export const unmarkedChinese = (page: Page): Promise<string[]> => page.evaluate(FIND);
