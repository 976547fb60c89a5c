import { SaxesParser } from 'saxes';
import { Refusal } from './refusal.js';

/** The fields of a message by name, as text. */
export type Fields = ReadonlyMap<string, string>;

/** No message nests deeper or has more elements; deeper ones are an attack. */
const DEEPEST = 8;
const MOST = 500;

/**
 * Reads the elements directly below the root; the first of a name counts, what nests deeper is left out.
 * A document type is refused at once, so that no entity but the five of XML exists.
 */
export function readXml(text: string): Fields {
  try {
    return parse(text);
  } catch {
    throw new Refusal('xml');
  }
}

function parse(text: string): Fields {
  const fields = new Map<string, string>();
  const parser = new SaxesParser({ position: false, xmlns: false });
  const path: string[] = [];
  let elements = 0;
  let value = '';
  const add = (part: string) => {
    if (path.length === 2) value += part;
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Refusal('xml');
  });
  parser.on('opentag', ({ name }) => {
    path.push(name);
    if (path.length > DEEPEST || ++elements > MOST) throw new Refusal('xml');
    if (path.length === 2) value = '';
  });
  parser.on('closetag', ({ name }) => {
    if (path.length === 2 && !fields.has(name)) fields.set(name, value.trim());
    path.pop();
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(text).close();
  return fields;
}
