import { RichText } from '../ooxml/rich-text.js';
import { parseXml } from '../ooxml/xml.js';

/** The strings that the cells of a workbook share, by their place. */
export function readStrings(bytes: Uint8Array | undefined, part: string): string[] {
  if (!bytes) return [];
  const strings: string[] = [];
  let depth = 0;
  let current = new RichText();
  parseXml(
    bytes,
    {
      open(name, attributes) {
        if (++depth === 2) current = new RichText();
        current.open(name, attributes);
      },
      close() {
        if (depth-- === 2) strings.push(current.toString());
        current.close();
      },
      text: (text) => current.text(text),
    },
    part,
  );
  return strings;
}
