import { type IndexedDocument, type PassageIndex, Segment, SegmentedIndex } from '@nianbao/search';

/** Where a document stands. */
interface Place {
  index: PassageIndex;
  document: number;
  entry: IndexedDocument;
}

/** What came and what went. */
export interface IndexChange {
  readonly gone: readonly string[];
  readonly added: readonly PassageIndex[];
}

/** A whole state of the index: its segments, and where each document stands in them. Never changes. */
export class SegmentSet {
  readonly index: SegmentedIndex;

  private constructor(
    readonly segments: readonly Segment[],
    private readonly places: ReadonlyMap<string, Place>,
  ) {
    this.index = new SegmentedIndex(segments);
  }

  /** Of a document that stands in several, the last counts. */
  static of(segments: readonly Segment[]): SegmentSet {
    const places = new Map<string, Place>();
    for (const segment of segments) {
      for (const document of segment.liveDocuments()) addPlace(places, segment.index, document);
    }
    return new SegmentSet(withoutOthers(segments, places), places);
  }

  /** Whether the set has that very version of a document. */
  holds({ id, version, order }: IndexedDocument): boolean {
    const entry = this.places.get(id)?.entry;
    return entry !== undefined && entry.version === version && entry.order === order;
  }

  has(id: string): boolean {
    return this.places.has(id);
  }

  /** The ids of its documents. */
  ids(): Iterable<string> {
    return this.places.keys();
  }

  /** The set without some documents and with further segments, whose documents take the place of older versions. */
  changed({ gone, added }: IndexChange): SegmentSet {
    const places = new Map(this.places);
    const dead: Place[] = [];
    const remove = (id: string) => {
      const place = places.get(id);
      if (place) dead.push(place);
      places.delete(id);
    };
    for (const id of gone) remove(id);
    for (const index of added) {
      index.data.documents.entries.forEach(({ id }, document) => {
        remove(id);
        addPlace(places, index, document);
      });
    }
    const segments = [...this.segments, ...added.map((index) => new Segment(index))];
    return new SegmentSet(deleting(segments, dead), places);
  }

  /** The set with one segment in the place of those it was merged from, which may have lost documents since. */
  merged(sources: readonly Segment[], index: PassageIndex): SegmentSet {
    const from = new Set(sources.map((segment) => segment.index));
    const others = this.segments.filter((segment) => !from.has(segment.index));
    const places = new Map(this.places);
    const dead: Place[] = [];
    index.data.documents.entries.forEach((entry, document) => {
      const place = places.get(entry.id);
      if (place && from.has(place.index)) places.set(entry.id, { index, document, entry });
      else dead.push({ index, document, entry });
    });
    return new SegmentSet(deleting([...others, new Segment(index)], dead), places);
  }
}

function addPlace(places: Map<string, Place>, index: PassageIndex, document: number): void {
  const entry = index.data.documents.entries[document] as IndexedDocument;
  places.set(entry.id, { index, document, entry });
}

function deleting(segments: readonly Segment[], dead: readonly Place[]): Segment[] {
  return segments
    .map((segment) => {
      const own = dead.filter(({ index }) => index === segment.index);
      return own.length === 0 ? segment : segment.without(own.map(({ document }) => document));
    })
    .filter(isNeeded);
}

/** Where a document stands in several segments, it is deleted in all but the one that counts. */
function withoutOthers(
  segments: readonly Segment[],
  places: ReadonlyMap<string, Place>,
): Segment[] {
  return segments
    .map((segment) => {
      const { entries } = segment.documents;
      const others = segment.liveDocuments().filter((document) => {
        const place = places.get((entries[document] as IndexedDocument).id);
        return place?.index !== segment.index;
      });
      return others.length === 0 ? segment : segment.without(others);
    })
    .filter(isNeeded);
}

const isNeeded = ({ documents, deleted }: Segment): boolean =>
  deleted.length < documents.entries.length;
