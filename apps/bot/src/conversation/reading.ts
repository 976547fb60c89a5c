import { COMMAND_WORDS, type CommandName } from '../strings/commands.js';
import { TALK_FILLERS, TALK_WORDS, TALKS, type Talk } from '../strings/talk.js';

/** A command with what stands behind it; `unknown` begins with a slash and is none. */
export interface Command {
  name: CommandName | 'unknown';
  rest: string;
}

type Meaning = { command: CommandName } | { talk: Talk } | { filler: true };

/** A longer text is no small talk. */
const LONGEST_TALK = 40;

const meaningOfPhrase = new Map<string, Meaning>([
  ...TALK_FILLERS.map((word): [string, Meaning] => [word, { filler: true }]),
  ...phrases(TALK_WORDS, (talk) => ({ talk })),
  ...phrases(COMMAND_WORDS, (command) => ({ command })),
]);
const LONGEST_PHRASE = Math.max(...[...meaningOfPhrase.keys()].map(({ length }) => length));

function phrases<Kind extends string>(
  table: Record<Kind, readonly string[]>,
  meaning: (kind: Kind) => Meaning,
): [string, Meaning][] {
  const kinds = Object.keys(table) as Kind[];
  return kinds.flatMap((kind) =>
    table[kind].map((word): [string, Meaning] => [word, meaning(kind)]),
  );
}

/**
 * The command that a text is, if it is one: 帮助, 帮助一下, 你好，怎么用呀. With a slash it is one in any case:
 * `/help@some_bot`, `/start from-a-link`, `／帮助`.
 */
export function commandOf(text: string): Command | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (plain.startsWith('/')) {
    const [word = ''] = plain.slice(1).trimStart().split(/[\s@]/u, 1);
    const meaning = meaningOfPhrase.get(word);
    const rest = plain.startsWith('/ ') ? '' : text.trim().replace(/^\S+\s*/u, '');
    return { name: meaning && 'command' in meaning ? meaning.command : 'unknown', rest };
  }
  if (/^[?!.。…\s]*\?[?!.。…\s]*$/u.test(plain)) return { name: 'help', rest: '' };
  const meanings = meaningsIn(plain);
  const meant = (meanings ?? []).flatMap((meaning) => Object.values(meaning));
  const name = (Object.keys(COMMAND_WORDS) as CommandName[]).find((one) => meant.includes(one));
  return name === undefined || meant.includes('complaint') ? undefined : { name, rest: '' };
}

/** What kind of talk a text is that asks nothing of the library; thanks and a good-bye together are thanks. */
export function talkOf(text: string): Talk | undefined {
  const said = (meaningsIn(text.normalize('NFKC').toLowerCase()) ?? []).flatMap((meaning) =>
    'talk' in meaning ? [meaning.talk] : [],
  );
  return TALKS.find((talk) => said.includes(talk));
}

/** True for a text without any letter or digit: 😀, 。。。 */
export const isWordless = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/** What each phrase of a text means, where it consists of known phrases and of nothing else. */
function meaningsIn(text: string): Exclude<Meaning, { filler: true }>[] | undefined {
  let rest = text.replace(/[^\p{L}\p{N}]+/gu, '');
  if (rest.length > LONGEST_TALK) return undefined;
  const found: Exclude<Meaning, { filler: true }>[] = [];
  while (rest !== '') {
    const phrase = longestPhrase(rest);
    const meaning = phrase === undefined ? undefined : meaningOfPhrase.get(phrase);
    if (phrase === undefined || meaning === undefined) return undefined;
    if (!('filler' in meaning)) found.push(meaning);
    rest = rest.slice(phrase.length);
  }
  return found;
}

function longestPhrase(text: string): string | undefined {
  for (let length = Math.min(LONGEST_PHRASE, text.length); length > 0; length -= 1) {
    const phrase = text.slice(0, length);
    if (meaningOfPhrase.has(phrase)) return phrase;
  }
  return undefined;
}

/** The number that a text is, as people type it when they choose: 2, ２, 2., 第2个 or 第二个. */
export function numberOf(text: string): number | undefined {
  const chosen = /^(?:第|选)?\s*(\d{1,2}|[一二三四五六七八九])\s*(?:[.,、。)]|个|项)?$/u.exec(
    text.normalize('NFKC').trim(),
  );
  if (chosen?.[1] === undefined) return undefined;
  const han = '一二三四五六七八九'.indexOf(chosen[1]);
  return han >= 0 ? han + 1 : Number(chosen[1]);
}

/** True for a number that can be nothing but a choice; 一 alone may be the beginning of something. */
export const isPlainChoice = (text: string): boolean =>
  numberOf(text) !== undefined && /\d|[第选个项]/u.test(text.normalize('NFKC'));
