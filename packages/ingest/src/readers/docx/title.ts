import type { OfficePackage } from '../ooxml/package.js';
import type { Piece } from '../ooxml/place.js';
import { child, parseTree } from '../ooxml/tree.js';

const USUAL = 'docProps/core.xml';
const REPORT = /公开.*(?:报告|年报)/;
const TITLE_LINES = 10;

const isTitle = (piece: Piece): boolean =>
  piece.kind !== 'grid' && /年度报告|年报|公开.*报告/.test(piece.text);

function titleOf(office: OfficePackage): string {
  const link = office.relationships('').find(({ type }) => type === 'core-properties');
  const path = link?.target ?? USUAL;
  const bytes = office.part(path);
  return (bytes && child(parseTree(bytes, path), 'title')?.text.trim()) ?? '';
}

/**
 * The title among the properties of the file, as a first line, where the text begins without one. A title
 * in the text always wins: properties are often left over from the report of the year before.
 */
export function propertyTitle(office: OfficePackage, pieces: readonly Piece[]): Piece[] {
  if (pieces.length === 0 || pieces.slice(0, TITLE_LINES).some(isTitle)) return [];
  const title = titleOf(office);
  return REPORT.test(title) ? [{ kind: 'paragraph', text: `标题: ${title}` }] : [];
}
