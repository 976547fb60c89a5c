import { describe, expect, test } from 'vitest';
import {
  breakAcross,
  CONCEPT_GROUPS,
  CONCEPTS,
  conceptById,
  ENGLISH,
  FORMS,
} from '../src/index.js';
import type { Concept } from '../src/schemas/concept.js';

const granted = conceptById('granted') as Concept;
const carried = conceptById('carried-in') as Concept;

describe('a break', () => {
  test('lies between the forms that it names, in either order', () => {
    expect(breakAcross(granted, 'national-2014', 'national-2019')).toContain('2019年');
    expect(breakAcross(granted, 'national-2019', 'national-2014')).toContain('2019年');
  });

  test('is crossed where the form right behind it has no report', () => {
    expect(breakAcross(granted, 'national-2014', 'national-2021')).toContain('2019年');
  });

  test('is not crossed on one side of it', () => {
    expect(breakAcross(granted, 'national-2019', 'national-2021')).toBeUndefined();
    expect(breakAcross(granted, 'national-2014', 'national-2014')).toBeUndefined();
    expect(breakAcross(carried, 'national-2019', 'national-2021')).toBeUndefined();
  });
});

test('forms, subjects, concepts and breaks all have English words', () => {
  const said = [
    ...FORMS.flatMap(({ title, source }) => [title, source]),
    ...CONCEPT_GROUPS.map(({ label }) => label),
    ...CONCEPTS.flatMap(({ label, breaks }) => [label, ...breaks.map(({ note }) => note)]),
  ];
  expect([...new Set(said)].filter((text) => !(text in ENGLISH))).toEqual([]);
});
