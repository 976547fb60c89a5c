/** A document in memory. */
export interface DocumentBytes {
  bytes: Uint8Array;
  /** File name, for its extension and for people. */
  name: string;
  /** Address it was fetched from. */
  url?: string;
  /** Encoding that the server of a page named. */
  charset?: string;
}

/** A document that is fetched when its turn comes. The library itself never opens an address. */
export interface RemoteDocument {
  /** How outcomes name it. */
  name: string;
  /** Throws a NianbaoError where it cannot be had. */
  fetch(): Promise<DocumentBytes>;
}

/** What can be taken in: the path of a file, a folder or a ZIP archive; a document; one to be fetched. */
export type IngestSource = string | DocumentBytes | RemoteDocument;

/** A document whose turn has come, or why it could not be had. `file` names it in its outcome. */
export type Arrived = { file: string } & ({ document: DocumentBytes } | { error: unknown });
