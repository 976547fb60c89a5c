import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPassages } from '../src/passages/split.js';

const textsOf = (text: string): string[] =>
  splitPassages(text).map(({ start, end }) => text.slice(start, end));

const sentence = (length: number, mark = '。'): string => `${'字'.repeat(length - 1)}${mark}`;

describe('cutting prose into passages', () => {
  it('keeps a short paragraph whole', () => {
    expect(textsOf('一句话。又一句话。')).toEqual(['一句话。又一句话。']);
  });

  it('ends a passage with the sentence that makes it long enough', () => {
    const text = sentence(40) + sentence(40) + sentence(70);
    expect(textsOf(text)).toEqual([sentence(40) + sentence(40), sentence(70)]);
  });

  it('puts a short rest to what stands before it', () => {
    expect(textsOf(sentence(90) + sentence(10))).toEqual([sentence(90) + sentence(10)]);
  });

  it('cuts a long sentence at its commas', () => {
    const clauses = Array.from({ length: 10 }, () => sentence(40, '，')).join('');
    const passages = textsOf(`${clauses}完。`);
    expect(passages.length).toBeGreaterThan(1);
    expect(passages.slice(0, -1).every((passage) => passage.endsWith('，'))).toBe(true);
  });

  it('keeps a closing quote with its sentence', () => {
    const text = `他说：“${sentence(80)}”${sentence(80)}`;
    expect(textsOf(text)[0]?.endsWith('。”')).toBe(true);
  });

  it('gives nothing for nothing', () => {
    expect(splitPassages(' \n　')).toEqual([]);
  });

  it('leaves out only white space, rises, and never exceeds 220 characters', () => {
    const piece = fc.constantFrom('公开', '，', '。', '；', ' ', '\n', '12.5%', '𠮷', '）', 'a');
    const prose = fc.array(piece, { maxLength: 600 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(prose, (text) => {
        const spans = splitPassages(text);
        let at = 0;
        for (const { start, end } of spans) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end - start).toBeGreaterThan(0);
          expect(end - start).toBeLessThanOrEqual(220);
          expect(text.slice(start, end)).not.toMatch(/\p{Surrogate}/u);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
