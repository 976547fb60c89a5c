import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { scrape } from './support/scrape.js';
import { serveReports, type TestSite } from './support/site.js';

interface Rules {
  groups: { rules: { alert: string; expr: string; for?: string }[] }[];
}

/** What Prometheus itself adds to a name, and to every target. */
const SUFFIX = /_(?:bucket|count|sum)$/;
const OF_PROMETHEUS = ['up'];

let site: TestSite;
let names: string[];
let document: string;

beforeAll(async () => {
  site = await serveReports([]);
  names = (await scrape(site)).names;
  document = await readFile(new URL('../../../docs/operate.md', import.meta.url), 'utf8');
});

afterAll(() => site[Symbol.asyncDispose]());

/** Names of metrics in a text; one that ends in an underscore stands for several. */
const namesIn = (text: string): string[] =>
  [...text.matchAll(/\b(?:nianbao|process|nodejs)_[a-z\d_]*[a-z\d]\b/g)].map(([name]) => name);

describe('docs/operate.md', () => {
  test('has a row for every metric of ours, and names the others', () => {
    const rows = document.split('\n');
    for (const name of names) {
      expect(document, name).toContain(`\`${name}\``);
      if (!name.startsWith('nianbao_')) continue;
      expect(
        rows.filter((row) => row.startsWith(`| \`${name}\` |`)),
        name,
      ).toHaveLength(1);
    }
  });

  test('names no metric that there is not', () => {
    const known = new Set(names);
    const others = namesIn(document).filter((name) => !known.has(name.replace(SUFFIX, '')));
    expect(others).toEqual([]);
  });

  test('has alerts that Prometheus can read, on metrics that there are', () => {
    const [, block = ''] = /```yaml\n(groups:[\s\S]*?)```/.exec(document) ?? [];
    const rules = (parse(block) as Rules).groups.flatMap((group) => group.rules);
    expect(rules.length).toBeGreaterThan(5);
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    for (const { alert, expr, for: time = '0m' } of rules) {
      expect(namesIn(expr).length, alert).toBeGreaterThan(0);
      expect(time, alert).toMatch(/^\d+[mh]$/);
      const opened = [...expr.matchAll(/[([{]/g)].length;
      expect([...expr.matchAll(/[)\]}]/g)].length, alert).toBe(opened);
      const selected = [...expr.matchAll(/\b([a-z_\d]+)(?:\{|\[)/g)].map(([, name = '']) => name);
      for (const name of selected) {
        const found = OF_PROMETHEUS.includes(name) || names.includes(name.replace(SUFFIX, ''));
        expect(found, name).toBe(true);
      }
    }
  });

  test('leads only to headings that it has', () => {
    const headings = [...document.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\d -]/gu, '')
        .replaceAll(' ', '-'),
    );
    const links = [...document.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(headings).toContain(link);
  });
});
