import type { Outgoing } from '../../src/index.js';
import { plainText } from '../../src/index.js';

/** What an answer says, whatever the messenger makes of it. */
export interface Meaning {
  /** Every line of it, and every option, without white space. */
  lines: readonly string[];
  /** Every number in it. */
  numbers: ReadonlySet<string>;
}

/** The meaning of an answer of the core. */
export function meaningOf(messages: readonly Outgoing[]): Meaning {
  const lines = messages.flatMap((message) => {
    if (message.kind === 'text') return message.lines.map(({ text }) => text);
    return message.kind === 'options' ? message.options : [];
  });
  return { lines: lines.map(bare), numbers: numbersIn(plainText(messages)) };
}

/** What of the meaning words do not say; empty where they say all of it. */
export function missingIn(words: string, { lines }: Meaning): string[] {
  const said = bare(words);
  return lines.filter((line) => !said.includes(line));
}

/** Numbers that words say besides; an answer with one means something else. */
export function foreignIn(words: string, { numbers }: Meaning): string[] {
  return [...numbersIn(words)].filter((number) => !numbers.has(number));
}

/** The numbers of options mean nothing, nor do those of addresses. */
function numbersIn(words: string): Set<string> {
  const plain = words.replace(/^\d{1,2}\. /gmu, '').replace(/https?:\S+/gu, '');
  return new Set(plain.match(/\d+/gu) ?? []);
}

const bare = (text: string): string => text.replace(/\s+/gu, '');
