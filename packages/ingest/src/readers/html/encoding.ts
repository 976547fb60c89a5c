import { encodingOfLabel } from '../charset.js';

/** Text with the encoding it was found in. */
export interface DecodedPage {
  text: string;
  encoding: string;
}

const MARKS: readonly [encoding: string, mark: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const DECLARED = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]{2,20})/i;
const XML_DECLARED = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]{2,20})/i;
/** Far enough for the pages that put scripts in front of their meta elements. */
const HEAD_BYTES = 16_384;

/** Characters of nearly every report, simplified and traditional; mistaken decodings hardly hold any. */
const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要时来用们到说公开政府信息年度报告本机关申请行政处理数量情况工作条例為國個時來們資訊開報機關請處數況說',
);

const mostly = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, 200_000);

const decodeAs = (bytes: Uint8Array, encoding: string, fatal = false): string =>
  new TextDecoder(encoding, { fatal }).decode(bytes);

function markOf(bytes: Uint8Array): string | undefined {
  return MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
}

/** UTF-16 without a mark: the `<` and the spaces of the markup leave zeros at every other byte. */
function guessWide(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4000);
  const zeros: [number, number] = [0, 0];
  for (let index = 0; index < sample.length; index++) {
    if (sample[index] === 0) zeros[index % 2 === 0 ? 0 : 1]++;
  }
  const many = sample.length / 20;
  if (zeros[1] > many && zeros[0] * 10 < zeros[1]) return 'utf-16le';
  return zeros[0] > many && zeros[1] * 10 < zeros[0] ? 'utf-16be' : undefined;
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const head = decodeAs(bytes.subarray(0, HEAD_BYTES), 'latin1');
  const found = encodingOfLabel((XML_DECLARED.exec(head) ?? DECLARED.exec(head))?.[1]);
  // Bytes that could be searched as Latin letters are not UTF-16, whatever they call themselves.
  return found?.startsWith('utf-16') ? undefined : found;
}

function isPlain(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index++) {
    if ((bytes[index] as number) > 0x7f) return false;
  }
  return true;
}

/** Valid UTF-8 with characters of several bytes is no accident, whatever a page declares. */
function isUtf8(bytes: Uint8Array): boolean {
  if (isPlain(bytes)) return false;
  try {
    decodeAs(bytes, 'utf-8', true);
    return true;
  } catch {
    return false;
  }
}

/** How much a decoding looks like Chinese: share of common characters, less what could not be decoded. */
function likeness(bytes: Uint8Array, encoding: string): number {
  let [han, common, broken] = [0, 0, 0];
  for (const character of decodeAs(mostly(bytes), encoding)) {
    if (character === '\ufffd') broken++;
    else if (character > '\u2e7f') {
      han++;
      if (COMMON.has(character)) common++;
    }
  }
  return (common - broken * 3) / (han + broken + 1);
}

function guess(bytes: Uint8Array, declared: string | undefined): string {
  const candidates = ['utf-8', 'gb18030', 'big5'].map((encoding) => ({
    encoding,
    score: likeness(bytes, encoding) + (encoding === declared ? 0.02 : 0),
  }));
  candidates.sort((one, other) => other.score - one.score);
  return candidates[0]?.encoding ?? 'utf-8';
}

/**
 * Decodes a page: byte order mark, then UTF-8 where the bytes prove it, then what the server or the page
 * declares if the bytes agree, else the encoding in which the page looks most like Chinese.
 */
export function decodePage(bytes: Uint8Array, charset?: string): DecodedPage {
  const certain = markOf(bytes) ?? guessWide(bytes) ?? (isUtf8(bytes) ? 'utf-8' : undefined);
  const declared = encodingOfLabel(charset) ?? declaredIn(bytes);
  const encoding = certain ?? guess(bytes, declared);
  return { text: decodeAs(bytes, encoding), encoding };
}
