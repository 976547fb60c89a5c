/** Units of UTF-16. */
const UNITS = 65_536;

/**
 * A function of one UTF-16 unit (`charCodeAt`) that is computed once for each unit and looked up from
 * then on: a text asks for the same few thousand characters again and again.
 */
export function oncePerUnit(compute: (unit: number) => number): (unit: number) => number {
  const known = new Uint8Array(UNITS);
  const results = new Uint16Array(UNITS);
  return (unit) => {
    if (known[unit] === 0) {
      known[unit] = 1;
      results[unit] = compute(unit);
    }
    return results[unit] as number;
  };
}

const CHUNK = 8192;

/** The text of UTF-16 units. */
export function textOfUnits(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) {
    text += String.fromCharCode(...units.subarray(at, at + CHUNK));
  }
  return text;
}
