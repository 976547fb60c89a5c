import type { Random } from '../random.js';
import type { Mutate } from './mutate-bytes.js';

/** Puts something in place of one of the matches. */
function replaceOne(text: string, pattern: RegExp, random: Random, by: (found: string) => string) {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const match = random.pick(matches);
  const end = match.index + match[0].length;
  return text.slice(0, match.index) + by(match[0]) + text.slice(end);
}

const longNumber: Mutate<string> = (text, random) =>
  replaceOne(text, /\d+/g, random, () => String(random.int(1, 9)).repeat(400));

const manyLongNumbers: Mutate<string> = (text, random) => {
  const digits = random.pick(['0', '1', '12', '10']).repeat(random.int(10, 200));
  return text.replace(/\d+/g, (found) => (random.chance(0.1) ? digits : found));
};

const loseClosingTags: Mutate<string> = (text, random) =>
  text.replace(/<\/[^>]*>/g, (tag) => (random.chance(0.2) ? '' : tag));

const loseBrackets: Mutate<string> = (text, random) =>
  text.replace(/[<>"]/g, (sign) => (random.chance(0.02) ? '' : sign));

const hugeSpans: Mutate<string> = (text, random) =>
  text.replace(/((?:row|col)span|gridSpan w:val)="\d+"/g, (_, name) =>
    random.chance(0.3) ? `${name}="${random.pick(['0', '-1', '65536', '99999999', 'x'])}"` : _,
  );

const prototypeNames: Mutate<string> = (text, random) =>
  text.replace(/统计表|规章|自然人|行政处罚|sheet1|class|style/g, (word) =>
    random.chance(0.3) ? random.pick(['__proto__', 'constructor', 'toString']) : word,
  );

const shuffleLines: Mutate<string> = (text, random) =>
  text
    .split('\n')
    .map((line) => [random.next(), line] as const)
    .sort(([a], [b]) => a - b)
    .map(([, line]) => line)
    .join('\n');

const deepTags: Mutate<string> = (text, random) => {
  const tag = random.pick(['div', 'table><tr><td', 'w:p', 'span', 'b']);
  const at = random.int(0, text.length);
  return text.slice(0, at) + `<${tag}>`.repeat(random.int(100, 5000)) + text.slice(at);
};

const entity: Mutate<string> = (text, random) =>
  replaceOne(text, /\p{Script=Han}+/gu, random, () =>
    random.pick(['&#x110000;', '&#0;', '&bomb;', '&amp;'.repeat(1000), '&#xD800;']),
  );

/** Mutations of what can be read as text: pages, sheets, the parts of a Word file. */
export const TEXT_MUTATIONS: readonly Mutate<string>[] = [
  longNumber,
  manyLongNumbers,
  loseClosingTags,
  loseBrackets,
  hugeSpans,
  prototypeNames,
  shuffleLines,
  deepTags,
  entity,
];
