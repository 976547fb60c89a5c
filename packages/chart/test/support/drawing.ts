import { SaxesParser } from 'saxes';

/** A bar or a point as drawn. */
export interface Mark {
  series: number;
  point: number;
  /** Where it stands; of a bar the end that the value decides. */
  x: number;
  y: number;
  /** Length of a bar along the axis of values, signed; 0 for a point. */
  length: number;
}

/** What a reader of the XML finds in a drawing. Throws where it is not well formed. */
export interface Drawing {
  texts: string[];
  marks: Mark[];
  names: Set<string>;
  attributes: Set<string>;
}

/** Reads a drawing back. `lying` bars grow along x. */
export function readDrawing(svg: string, lying = false): Drawing {
  const drawing: Drawing = { texts: [], marks: [], names: new Set(), attributes: new Set() };
  const parser = new SaxesParser();
  let text = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('opentag', ({ name, attributes }) => {
    text = '';
    drawing.names.add(name);
    for (const key of Object.keys(attributes)) drawing.attributes.add(key);
    if ('data-point' in attributes) drawing.marks.push(markOf(attributes, lying));
  });
  parser.on('closetag', ({ name }) => {
    if (['text', 'title', 'desc'].includes(name)) drawing.texts.push(text);
  });
  parser.write(svg).close();
  return drawing;
}

const numbers = (text = ''): number[] => (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

function markOf(attributes: Record<string, string>, lying: boolean): Mark {
  const which = {
    series: Number(attributes['data-series']),
    point: Number(attributes['data-point']),
  };
  const transform = numbers(attributes['transform']);
  if (transform.length === 6) {
    return { ...which, x: transform[4] ?? 0, y: transform[5] ?? 0, length: 0 };
  }
  // M x y l dx 0 l 0 dy l -dx 0 Z
  const [x = 0, y = 0, width = 0, , , height = 0] = numbers(attributes['d']);
  return { ...which, x, y, length: lying ? width : -height };
}
