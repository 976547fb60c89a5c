import { NianbaoError } from '@nianbao/domain';
import type { SourceText } from '../../model/blocks.js';
import { DEFAULT_OFFICE_LIMITS, Meter, type OfficeLimits } from '../ooxml/limits.js';
import { mainPart, type OfficePackage, openPackage } from '../ooxml/package.js';
import { type Piece, place } from '../ooxml/place.js';
import type { Document, Reader } from '../reader.js';
import { entriesOf } from '../zip/container.js';
import { Counters } from './counters.js';
import { readNumberings } from './numbering.js';
import { State } from './state.js';
import { endStory } from './story.js';
import { Styles } from './styles.js';
import { propertyTitle } from './title.js';
import { walk } from './walk.js';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Parts that the text refers to, by the type of the link. */
type Parts = (type: string) => [bytes: Uint8Array | undefined, path: string];

function partsOf(office: OfficePackage, main: string): Parts {
  const links = new Map(office.relationships(main).map(({ type, target }) => [type, target]));
  return (type) => {
    const path = links.get(type) ?? `word/${type}.xml`;
    return [office.part(path), path];
  };
}

function stateOf(parts: Parts, limits: OfficeLimits): State {
  const [numbering, path] = parts('numbering');
  const numberings = numbering ? readNumberings(numbering, path) : new Map();
  return new State(Styles.read(...parts('styles')), new Counters(numberings), new Meter(limits));
}

/** Notes stand behind the text, in the order in which it refers to them. */
function notesOf(state: State, parts: Parts): Piece[] {
  if (state.references.size === 0) return [];
  for (const type of ['footnotes', 'endnotes']) {
    const [bytes, path] = parts(type);
    if (bytes) walk(bytes, state, path);
  }
  return [...state.references].flatMap((id) => state.notes.get(id) ?? []);
}

function requireText(pieces: readonly Piece[], state: State, name: string): void {
  if (pieces.length > 0 || state.pictures === 0) return;
  throw new NianbaoError(
    'text-unreadable',
    `“${name}”里只有图片，没有文字。请先做文字识别（OCR），或取得可编辑的原文后再试。`,
  );
}

function readPieces({ bytes, name }: Document, limits: OfficeLimits): Piece[] {
  const office = openPackage(bytes, limits);
  const main = mainPart(office, 'word/document.xml');
  const parts = partsOf(office, main);
  const state = stateOf(parts, limits);
  walk(office.required(main), state, main);
  const pieces = [...endStory(state.story), ...notesOf(state, parts)];
  requireText(pieces, state, name);
  return [...propertyTitle(office, pieces), ...pieces];
}

const isWord = ({ bytes }: Document): boolean =>
  entriesOf(bytes)?.some(({ name }) => /^[\\/]?word[\\/]/i.test(name)) ?? false;

/** A reader of `.docx` with limits of its own. */
export const createDocxReader = (limits: Partial<OfficeLimits> = {}): Reader => ({
  id: 'docx',
  accepts: isWord,
  async read(document: Document): Promise<SourceText> {
    const pieces = readPieces(document, { ...DEFAULT_OFFICE_LIMITS, ...limits });
    return { mediaType: MEDIA_TYPE, blocks: place(pieces) };
  },
});

/** Word documents: `.docx`, `.docm`, `.dotx`, and what WPS saves as such. */
export const docxReader: Reader = createDocxReader();
