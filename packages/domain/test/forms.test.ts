import { describe, expect, it } from 'vitest';
import { CONCEPTS, conceptSchema, FORMS, figuresOf, formById, formSchema } from '../src/index.js';

const counts = {
  'national-2014': [58, 10],
  'national-2019': [198, 40],
  'national-2021': [200, 42],
};

describe('the official forms', () => {
  it.each(Object.entries(counts))(
    '%s has the printed number of figures and relations',
    (id, [figures, relations]) => {
      const form = formById(id);
      expect(form && figuresOf(form).length).toBe(figures);
      expect(form?.relations.length).toBe(relations);
    },
  );

  it.each(FORMS.map((form) => [form.id, form] as const))('%s fits the schema', (_, form) => {
    expect(formSchema.parse(form)).toEqual(form);
  });

  it.each(FORMS.map((form) => [form.id, form] as const))('%s names every cell once', (_, form) => {
    const keys = figuresOf(form).map((figure) => figure.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(FORMS.map((form) => [form.id, form] as const))(
    '%s relates cells that it has',
    (_, form) => {
      const keys = new Set(figuresOf(form).map((figure) => figure.key));
      const related = form.relations.flatMap((relation) => [...relation.left, ...relation.right]);
      expect(related.filter((key) => !keys.has(key))).toEqual([]);
    },
  );

  it('asks for optional rows only where they are wanted', () => {
    const form = formById('national-2021') as NonNullable<ReturnType<typeof formById>>;
    expect(figuresOf(form, { optional: true }).length).toBe(207);
    const keys = new Set(figuresOf(form, { optional: true }).map((figure) => figure.key));
    const related = form.variants.flatMap(({ left, right }) => [...left, ...right]);
    expect(form.variants.length).toBe(8);
    expect(related.filter((key) => !keys.has(key))).toEqual([]);
  });

  it('gives a row the labels above it, without numbering, 其中 and notes', () => {
    const form = formById('national-2014');
    const row = form?.tables[0]?.rows.find((one) => one.id === 'disclosed-normative');
    expect(row?.path).toEqual(['主动公开情况', '主动公开政府信息数', '主动公开规范性文件数']);
    expect(row?.ofWhich).toBe(true);
  });

  it('keeps brackets that are part of a label', () => {
    const row = formById('national-2021')?.tables[0]?.rows[0];
    expect(row?.label).toBe('第二十条第（一）项');
  });
});

describe('the concepts', () => {
  it.each(CONCEPTS.map((one) => [one.id, one] as const))(
    '%s fits the schema and names cells that exist',
    (_, one) => {
      expect(conceptSchema.parse(one)).toEqual(one);
      for (const [id, keys] of Object.entries(one.figures)) {
        const form = formById(id);
        const known = new Set(form && figuresOf(form).map((figure) => figure.key));
        expect(keys.filter((key) => !known.has(key))).toEqual([]);
      }
    },
  );

  it('have ids of their own', () => {
    expect(new Set(CONCEPTS.map((one) => one.id)).size).toBe(CONCEPTS.length);
  });

  it('carry every figure of the form of 2014', () => {
    const form = formById('national-2014');
    const carried = new Set(CONCEPTS.flatMap((one) => one.figures['national-2014'] ?? []));
    expect(
      figuresOf(form as NonNullable<typeof form>).filter((figure) => !carried.has(figure.key)),
    ).toEqual([]);
  });
});
