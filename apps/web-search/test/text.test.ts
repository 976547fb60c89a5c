import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { html } from '../src/html/template.js';
import { annotate, highlight } from '../src/html/text.js';

const bold = (text: string) => html`<b>${text}</b>`;
const withoutTags = (markup: string) => markup.replaceAll(/<[^>]*>/g, '');

describe('annotate', () => {
  test('wraps stretches in the order of the text', () => {
    const stretches = [
      { start: 4, end: 5, wrap: bold },
      { start: 0, end: 1, wrap: bold },
    ];
    expect(annotate('5件和6件', stretches).text).toBe('<b>5</b>件和6<b>件</b>');
  });

  test('a stretch over another leaves what stands in for it', () => {
    const stretches = [
      { start: 0, end: 3, wrap: bold },
      { start: 1, end: 2, wrap: bold, otherwise: html`<i></i>` },
    ];
    expect(annotate('1600余', stretches).text).toBe('<b>160</b><i></i>0余');
  });

  test('no offsets, however wrong, lose or double a character', () => {
    const stretch = fc.record({
      start: fc.integer({ min: -3, max: 30 }),
      end: fc.integer({ min: -3, max: 30 }),
    });
    fc.assert(
      fc.property(fc.stringMatching(/^[一二三0-9]{0,20}$/), fc.array(stretch), (text, places) => {
        const marked = annotate(
          text,
          places.map((place) => ({ ...place, wrap: bold })),
        );
        expect(withoutTags(marked.text)).toBe(text);
      }),
    );
  });
});

describe('highlight', () => {
  test('joins words that touch and escapes the rest', () => {
    const spans: [number, number][] = [
      [2, 4],
      [0, 2],
    ];
    expect(highlight('收到申请<6件', spans).text).toBe('<mark>收到申请</mark>&lt;6件');
  });
});
