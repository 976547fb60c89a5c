import table from 'opencc-js/dict/TSCharacters';
import { textOfUnits } from './once-per-unit.js';

const isOneUnit = (character: string): boolean => /^[\u3400-\u9fff]$/.test(character);

/** The simplified form of every UTF-16 unit, itself where it has none. */
const SIMPLE = Uint16Array.from({ length: 65_536 }, (_, unit) => unit);

/** OpenCC's table; where several simplified forms are listed, the first is the common one. */
for (const entry of table.split('|')) {
  const [traditional = '', first = ''] = entry.split(' ');
  if (isOneUnit(traditional) && first.length === 1) {
    SIMPLE[traditional.charCodeAt(0)] = first.charCodeAt(0);
  }
}

/** A text in simplified characters, as long as before, so that offsets stay. For recognition only. */
export function simplifyText(text: string): string {
  const units = new Uint16Array(text.length);
  let isChanged = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const simple = SIMPLE[unit] as number;
    units[at] = simple;
    isChanged ||= simple !== unit;
  }
  return isChanged ? textOfUnits(units) : text;
}
