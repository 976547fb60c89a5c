import { describe, expect, test } from 'vitest';
import { attributes, html, raw } from '../src/html/template.js';

describe('html', () => {
  test('escapes what is put in', () => {
    const hostile = `<img src=x onerror="alert('1')">&`;
    expect(html`<p>${hostile}</p>`.text).toBe(
      '<p>&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;</p>',
    );
  });

  test('takes other templates as they are, also in lists', () => {
    const items = ['甲', '<乙>'].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}</ul>`.text).toBe('<ul><li>甲</li><li>&lt;乙&gt;</li></ul>');
  });

  test('leaves out what is not there, but keeps 0 ', () => {
    expect(html`${undefined}${null}${false}${[]}${0}`.text).toBe('0');
  });

  test('takes an object that looks like markup for text', () => {
    const forged = { text: '<script>' } as unknown as string;
    expect(html`${forged}`.text).not.toContain('<script>');
  });

  test('leaves raw constants alone', () => {
    expect(html`${raw('<br>')}`.text).toBe('<br>');
  });
});

test('attributes are quoted, escaped and left out without a value', () => {
  expect(attributes({ id: 'f-1"', colspan: 2, class: undefined }).text).toBe(
    ' id="f-1&quot;" colspan="2"',
  );
});
