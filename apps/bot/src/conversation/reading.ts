import { COMMAND_WORDS, COURTESIES, type CommandName } from '../strings/commands.js';

/** A command with what stands behind it; `unknown` begins with a slash and is none. */
export interface Command {
  name: CommandName | 'unknown';
  rest: string;
}

const nameOfWord = new Map<string, CommandName>(
  Object.entries(COMMAND_WORDS).flatMap(([name, words]) =>
    words.map((word): [string, CommandName] => [word, name as CommandName]),
  ),
);

/** The command that a text is, if it is one. `/help@some_bot` and `/start from-a-link` are commands too. */
export function commandOf(text: string): Command | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (plain.startsWith('/')) {
    const [word = ''] = plain.split(/[\s@]/u, 1);
    const rest = text.trim().replace(/^\S+\s*/u, '');
    return { name: nameOfWord.get(word) ?? 'unknown', rest };
  }
  const name = nameOfWord.get(plain) ?? nameOfWord.get(withoutEnd(plain));
  return name === undefined ? undefined : { name, rest: '' };
}

/** True for thanks and good-byes, which ask for nothing. */
export function isCourtesy(text: string): boolean {
  return COURTESIES.has(withoutEnd(text.normalize('NFKC').trim().toLowerCase()));
}

const withoutEnd = (text: string): string => text.replace(/[!?.,~。，\s]+$/u, '');

/** The number that a text is, as people type it when they choose: 2, ２, 2., 第2个 or 第二个. */
export function numberOf(text: string): number | undefined {
  const chosen = /^(?:第|选)?\s*(\d{1,2}|[一二三四五六七八九])\s*(?:[.,、。)]|个|项)?$/u.exec(
    text.normalize('NFKC').trim(),
  );
  if (chosen?.[1] === undefined) return undefined;
  const han = '一二三四五六七八九'.indexOf(chosen[1]);
  return han >= 0 ? han + 1 : Number(chosen[1]);
}
