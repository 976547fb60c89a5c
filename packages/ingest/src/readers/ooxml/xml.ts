import { isNianbaoError } from '@nianbao/domain';
import { SaxesParser } from 'saxes';
import { corrupt } from '../zip/errors.js';

/** Attributes by their printed names, prefix included. */
export type Attributes = Readonly<Record<string, string>>;

/** What a part is told, in order. Names come without prefix: transitional and strict files differ in namespaces only. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(): void;
  text(text: string): void;
}

/** No program writes elements nested deeper than this. */
const DEEPEST = 1000;
const CHUNK = 64 * 1024;

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An attribute by its local name. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const direct = attributes[`w:${name}`] ?? attributes[name];
  if (direct !== undefined) return direct;
  const key = Object.keys(attributes).find((candidate) => withoutPrefix(candidate) === name);
  return key === undefined ? undefined : attributes[key];
}

/** An attribute that is a whole number; undefined where it is missing or none. */
export function numberAttribute(attributes: Attributes, name: string): number | undefined {
  const text = attribute(attributes, name);
  return text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Gives up at a DTD: office files have none, and every entity bomb needs one. */
function refuseDoctype(): never {
  throw corrupt('内部文件含有 DTD 声明');
}

function parserFor(handler: XmlHandler): SaxesParser<{ xmlns: false }> {
  const parser = new SaxesParser({ position: false, xmlns: false });
  let depth = 0;
  parser.on('doctype', refuseDoctype);
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) throw corrupt('标记嵌套过深');
    handler.open(withoutPrefix(tag.name), tag.attributes);
  });
  parser.on('closetag', () => {
    depth--;
    handler.close();
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  return parser;
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
    ? 'utf-16be'
    : 'utf-8';
}

function feed(parser: SaxesParser<{ xmlns: false }>, bytes: Uint8Array): void {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
  }
  parser.write(decoder.decode());
  parser.close();
}

/** Parses one part as a stream: no tree, no recursion, no entities but the five of XML. */
export function parseXml(bytes: Uint8Array, handler: XmlHandler, part: string): void {
  try {
    feed(parserFor(handler), bytes);
  } catch (error) {
    throw isNianbaoError(error) ? error : corrupt(`内部文件 ${part} 不是正确的 XML`, error);
  }
}
