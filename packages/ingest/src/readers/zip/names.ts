const UNICODE_NAME = 0x7075;

const strict = new TextDecoder('utf-8', { fatal: true });
const loose = new TextDecoder('utf-8');
const chinese = new TextDecoder('gb18030');
const ASCII_OR_HAN = /^[\p{ASCII}\p{Script=Han}\p{P}\p{S}\p{Script=Common}]*$/u;

/** Names without the UTF-8 flag: Chinese Windows writes GBK, macOS writes UTF-8 all the same. */
function guess(bytes: Uint8Array): string {
  try {
    const text = strict.decode(bytes);
    if (ASCII_OR_HAN.test(text)) return text;
  } catch {
    // Not UTF-8.
  }
  return chinese.decode(bytes);
}

/** The Info-ZIP field that repeats the name in UTF-8. */
function unicodeName(extra: ReadonlyMap<number, Uint8Array>): string | undefined {
  const field = extra.get(UNICODE_NAME);
  return field && field.length > 5 && field[0] === 1 ? loose.decode(field.subarray(5)) : undefined;
}

/** The name of an entry in whichever encoding it was written. */
export function decodeName(
  bytes: Uint8Array,
  isUtf8: boolean,
  extra: ReadonlyMap<number, Uint8Array>,
): string {
  if (isUtf8) return loose.decode(bytes);
  return unicodeName(extra) ?? guess(bytes);
}

const UNSAFE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** A name that leads nowhere: no drive, no root, no `..`, no control characters. */
export function harmlessName(name: string): string {
  const parts = name
    .replace(UNSAFE, '')
    .replace(/\\/g, '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.join('/').replace(/^[A-Za-z]:\/?/, '') || '未命名';
}

const CLUTTER = /(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini|~\$[^/]*|\._[^/]*)$/i;

/** True for what systems leave behind beside the documents. */
export const isClutter = (name: string): boolean => CLUTTER.test(name);
