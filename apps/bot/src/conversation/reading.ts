import { COMMAND_WORDS } from '../strings.js';

/** What a person wants of the bot itself. */
export type Command = keyof typeof COMMAND_WORDS | 'unknown';

const commandOfWord = new Map<string, Command>(
  Object.entries(COMMAND_WORDS).flatMap(([command, words]) =>
    words.map((word): [string, Command] => [word, command as Command]),
  ),
);

/** The command that a text is, if it is one. `/help@some_bot` and `/start from-a-link` are commands too. */
export function commandOf(text: string): Command | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (plain.startsWith('/')) {
    return commandOfWord.get(plain.split(/[\s@]/, 1)[0] ?? '') ?? 'unknown';
  }
  return commandOfWord.get(plain) ?? commandOfWord.get(plain.replace(/[!?.,~。，\s]+$/u, ''));
}

/** The number that a text is, as people type it when they choose: 2, ２, 2. or 第2个. */
export function numberOf(text: string): number | undefined {
  const digits = /^(?:第|选)?\s*(\d{1,2})\s*(?:[.,、。)]|个|项)?$/u.exec(
    text.normalize('NFKC').trim(),
  );
  return digits?.[1] === undefined ? undefined : Number(digits[1]);
}
