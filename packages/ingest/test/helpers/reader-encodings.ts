type Encode = (text: string) => Uint8Array;

/** Two bytes of every character of a double-byte encoding, found by decoding all pairs. */
function pairsOf(encoding: string): Map<string, number[]> {
  const decoder = new TextDecoder(encoding);
  const pairs = new Map<string, number[]>();
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const character = decoder.decode(new Uint8Array([first, second]));
      if (character.length === 1 && character > '\u007f' && character !== '\ufffd') {
        if (!pairs.has(character)) pairs.set(character, [first, second]);
      }
    }
  }
  return pairs;
}

function doubleByte(encoding: string): Encode {
  const pairs = pairsOf(encoding);
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((character) => pairs.get(character) ?? [character.charCodeAt(0)]),
    );
}

function wide(isBig: boolean, mark: boolean): Encode {
  return (text) => {
    const marked = mark ? `\ufeff${text}` : text;
    const bytes = new Uint8Array(marked.length * 2);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < marked.length; at++) {
      view.setUint16(at * 2, marked.charCodeAt(at), !isBig);
    }
    return bytes;
  };
}

/** Encoders for what a browser only decodes. */
export const encodeGbk = doubleByte('gbk');
export const encodeBig5 = doubleByte('big5');
export const encodeUtf8: Encode = (text) => new TextEncoder().encode(text);
export const encodeUtf16Le = wide(false, false);
export const encodeUtf16Be = wide(true, true);
