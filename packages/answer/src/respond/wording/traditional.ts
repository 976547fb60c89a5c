import { ConverterFactory } from 'opencc-js/core';
import type { Answer } from '../../model.js';

type Convert = (text: string) => string;

let loading: Promise<Convert> | undefined;

/** The tables are large and seldom needed: they are read with the first question that asks for them. */
function converter(): Promise<Convert> {
  loading ??= Promise.all([
    import('opencc-js/dict/STPhrases'),
    import('opencc-js/dict/STCharacters'),
    import('opencc-js/dict/TWVariants'),
  ]).then(([phrases, characters, variants]) =>
    ConverterFactory([phrases.default, characters.default], [variants.default]),
  );
  return loading;
}

/** What the report says stands between these marks. */
const QUOTED = /(?<=写道：?)“.*”|(?<=原文，不是计算出的答案：)“.*”/s;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Converts all but what is printed: names of bodies and quotes. */
function around(text: string, printed: readonly string[], convert: Convert): string {
  const kept = [QUOTED.source, ...printed.map(escaped)].join('|');
  const pieces = text.split(new RegExp(`(${kept})`, 's'));
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : convert(piece))).join('');
}

/** True for a text that is the same in both scripts. */
export const isWrittenAlike = async (text: string): Promise<boolean> =>
  (await converter())(text) === text;

/** The answer with our own words in traditional characters; evidence, values and names stay as printed. */
export async function inTraditional(answer: Answer, names: readonly string[]): Promise<Answer> {
  const convert = await converter();
  const printed = [...names].sort((a, b) => b.length - a.length);
  const own = (text: string): string => around(text, printed, convert);
  return {
    ...answer,
    answer: own(answer.answer),
    values: answer.values.map((value) => ({ ...value, label: own(value.label) })),
    notes: answer.notes.map(own),
    options: answer.options.map(own),
    next: answer.next.map(own),
    understood: own(answer.understood),
  };
}
