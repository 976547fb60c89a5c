import type { SourceText } from '../../model/blocks.js';
import { DEFAULT_OFFICE_LIMITS, Meter, type OfficeLimits } from '../ooxml/limits.js';
import { mainPart, type OfficePackage, openPackage, type Relationship } from '../ooxml/package.js';
import { type Piece, place } from '../ooxml/place.js';
import { child, children, type Element, isOn, parseTree } from '../ooxml/tree.js';
import { attribute } from '../ooxml/xml.js';
import type { Document, Reader } from '../reader.js';
import { entriesOf } from '../zip/container.js';
import { Formats } from './formats.js';
import { gridOf } from './grid.js';
import { readSheet, type Shared } from './sheet.js';
import { readStrings } from './strings.js';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A sheet that a reader of the workbook sees. */
interface SheetLink {
  name: string;
  path: string;
}

/** Names that programs give say nothing. */
const GIVEN_NAME = /^(?:sheet|工作表)\s*\d*$/i;

const countsFrom1904 = (workbook: Element): boolean => {
  const setting = child(workbook, 'workbookPr')?.attributes;
  const text = setting && attribute(setting, 'date1904');
  return text !== undefined && isOn({ val: text });
};

const isVisible = ({ attributes }: Element): boolean =>
  (attribute(attributes, 'state') ?? 'visible') === 'visible';

/** Worksheets in the order of their tabs; charts and macros are none. */
function sheetsOf(workbook: Element, links: readonly Relationship[]): SheetLink[] {
  const visible = children(child(workbook, 'sheets'), 'sheet').filter(isVisible);
  const worksheets = links.filter(({ type }) => type === 'worksheet');
  const paths = new Map(worksheets.map(({ id, target }) => [id, target]));
  return visible.flatMap(({ attributes }) => {
    const path = paths.get(attribute(attributes, 'id') ?? '');
    return path !== undefined ? { name: attribute(attributes, 'name') ?? '', path } : [];
  });
}

function sharedOf(
  office: OfficePackage,
  links: readonly Relationship[],
  workbook: Element,
  meter: Meter,
): Shared {
  const pathOf = (type: string): string =>
    links.find((link) => link.type === type)?.target ?? `xl/${type}.xml`;
  const [strings, styles] = [pathOf('sharedStrings'), pathOf('styles')];
  return {
    strings: readStrings(office.part(strings), strings),
    formats: new Formats(office.part(styles), styles, countsFrom1904(workbook)),
    meter,
  };
}

function sheetPieces(name: string, rows: Extract<Piece, { kind: 'grid' }>['rows']): Piece[] {
  const grid: Piece[] = rows.length > 0 ? [{ kind: 'grid', rows }] : [];
  const isNamed = grid.length > 0 && name !== '' && !GIVEN_NAME.test(name);
  return isNamed ? [{ kind: 'heading', text: name, level: 1 }, ...grid] : grid;
}

function readPieces(bytes: Uint8Array, limits: OfficeLimits): Piece[] {
  const office = openPackage(bytes, limits);
  const main = mainPart(office, 'xl/workbook.xml');
  const workbook = parseTree(office.required(main), main);
  const links = office.relationships(main);
  const shared = sharedOf(office, links, workbook, new Meter(limits));
  return sheetsOf(workbook, links).flatMap(({ name, path }) => {
    const sheet = readSheet(office.required(path), path, shared);
    return sheetPieces(name, gridOf(sheet, shared.meter));
  });
}

const isWorkbook = ({ bytes }: Document): boolean =>
  entriesOf(bytes)?.some(({ name }) => /^[\\/]?xl[\\/](?!.*\.bin$).*\.xml$/i.test(name)) ?? false;

/** A reader of `.xlsx` with limits of its own. */
export const createXlsxReader = (limits: Partial<OfficeLimits> = {}): Reader => ({
  id: 'xlsx',
  accepts: isWorkbook,
  async read({ bytes }: Document): Promise<SourceText> {
    const pieces = readPieces(bytes, { ...DEFAULT_OFFICE_LIMITS, ...limits });
    return { mediaType: MEDIA_TYPE, blocks: place(pieces) };
  },
});

/** Spreadsheets: `.xlsx`, `.xlsm`, and what WPS saves as such. */
export const xlsxReader: Reader = createXlsxReader();
