import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // A report has the title that it has.
    'long-title': 'off',
    // `<meta … >` and `<br>` are written as HTML writes them.
    'void-style': ['error', { style: 'omit' }],
  },
});

/**
 * What html-validate finds wrong with the markup of a page, a line each; empty when nothing.
 *
 * @example
 * expect(await markupFaults(await (await site.get('/reports')).text())).toEqual([]);
 */
export async function markupFaults(markup: string): Promise<string[]> {
  const { results } = await validator.validateString(markup);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, column, message }) => `${ruleId} ${line}:${column} ${message}`),
  );
}
