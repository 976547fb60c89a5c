import { expect, test } from 'vitest';
import { allQuestions, writtenQuestions } from '../eval/questions.mjs';

const written = writtenQuestions();
const refused = written.filter(({ expect: expected }) => expected.status !== undefined);
/** Near what the reports tell; what is no question at all is counted apart. */
const near = refused.filter(({ family }) => !['nonsense', 'prompt', 'long'].includes(family));

test('every question has an id of its own', () => {
  const ids = allQuestions().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('at least 600 questions, a third of them not to be answered, 200 of these near what is', () => {
  expect(written.length).toBeGreaterThanOrEqual(600);
  expect(refused.length * 3).toBeGreaterThanOrEqual(written.length);
  expect(near.length).toBeGreaterThanOrEqual(200);
});

test('at least 200 questions were written before anybody looked at the code', () => {
  expect(written.filter(({ held }) => held).length).toBeGreaterThanOrEqual(200);
});

test.each([
  ['empty', /^$/],
  ['of ten thousand characters', /^.{10000,}$/s],
  ['of emoji', /\p{Extended_Pictographic}/u],
  ['with SQL in it', /SELECT|DROP TABLE/],
  ['that give orders', /忽略|ignore/],
])('some are %s', (_, looks) => {
  expect(refused.some(({ q }) => q !== undefined && looks.test(q))).toBe(true);
});
