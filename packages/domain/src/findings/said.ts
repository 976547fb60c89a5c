import { ENGLISH } from '../english.js';

/** A stretch of a message; what is quoted from a document, or has Chinese words alone, is marked. */
export interface Said {
  text: string;
  chinese: boolean;
}

type Part = string | number | readonly Said[];

/** An English message, with quoted stretches inside. */
export function said(strings: TemplateStringsArray, ...parts: readonly Part[]): Said[] {
  const all = strings.flatMap((text, index) => [plain(text), ...piecesOf(parts[index] ?? '')]);
  return all.filter(({ text }) => text !== '');
}

/** Words of a document, or words that have no English, in quotation marks. */
export const quoted = (chinese: string): Said[] => [
  plain('“'),
  { text: chinese, chinese: true },
  plain('”'),
];

/** What a form, a part or an indicator is called: in English where it has a name, else as it is. */
export const named = (chinese: string): Said[] => {
  const english = englishOf(chinese);
  return english === undefined ? quoted(chinese) : [plain(english)];
};

/** A number with its unit. */
export const amount = (value: number | string, unit: string | null | undefined): string =>
  unit === '%' ? `${value}%` : [value, unit ? englishUnit(unit) : ''].filter(String).join(' ');

/** Several, with something between them. */
export const list = (items: readonly (readonly Said[])[], between = ', '): Said[] =>
  items.flatMap((item, index) => [...(index > 0 ? [plain(between)] : []), ...item]);

const englishOf = (chinese: string): string | undefined =>
  Object.hasOwn(ENGLISH, chinese) ? ENGLISH[chinese] : undefined;

const englishUnit = (unit: string): string => englishOf(unit) ?? unit;

const plain = (text: string): Said => ({ text, chinese: false });

const piecesOf = (part: Part): readonly Said[] =>
  typeof part === 'object' ? part : [plain(String(part))];
