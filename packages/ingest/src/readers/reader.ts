import type { SourceText } from '../model/blocks.js';

/** What a reader may look at to decide whether a document is its own. */
export interface Document {
  bytes: Uint8Array;
  name: string;
  /** Encoding that the server of a page named; a hint that the bytes must agree with. */
  charset?: string;
  /** Most characters that a text may have; readers of text refuse more before they take it apart. */
  maxCharacters?: number;
}

/** Reads one type of file into common blocks. A new type is a new file and one line in the registry. */
export interface Reader {
  id: string;
  /** True when content (and, where content cannot tell, the extension) is of this type. */
  accepts(document: Document): boolean;
  /** Throws a NianbaoError where the content cannot be read. */
  read(document: Document): Promise<SourceText>;
}
