import { encodingOfLabel } from './charset.js';

/** Text with the encoding it was found in. */
export interface Decoded {
  text: string;
  encoding: string;
}

const MARKS: readonly [encoding: string, bytes: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Tried in order where there is no byte order mark. */
const GUESSES = ['utf-8', 'gb18030'] as const;

const markOf = (bytes: Uint8Array): string | undefined =>
  MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];

/** UTF-16 without a mark: every other byte of ASCII is zero. */
function guessWide(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] as number) + 1;
  });
  const many = sample.length / 50;
  if ((zeros[1] as number) > many && zeros[0] === 0) return 'utf-16le';
  return (zeros[0] as number) > many && zeros[1] === 0 ? 'utf-16be' : undefined;
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

/** Control characters other than tabs and line breaks, and the sign for what could not be decoded. */
const CONTROL = /(?![\t\n\v\f\r])[\p{Cc}\ufffd]/gu;

/** Text holds hardly any control characters; binary files that happen to decode hold many. */
function looksLikeText({ text }: Decoded): boolean {
  const sample = text.slice(0, 100_000);
  return (sample.match(CONTROL)?.length ?? 0) <= sample.length / 1000;
}

/**
 * The text of a file by its byte order mark, or by the first encoding that fits: UTF-8, what it was
 * delivered as, GB18030. Undefined when none does.
 */
export function decodeText(bytes: Uint8Array, charset?: string): Decoded | undefined {
  const certain = markOf(bytes) ?? guessWide(bytes);
  const named = encodingOfLabel(charset);
  const [first, ...others] = GUESSES;
  const encodings = certain ? [certain] : [first, ...(named ? [named] : []), ...others];
  for (const encoding of encodings) {
    const decoded = decodeAs(bytes, encoding);
    if (decoded && looksLikeText(decoded)) return decoded;
  }
  return undefined;
}
