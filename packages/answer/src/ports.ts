import type { Finding, Observation } from '@nianbao/domain';

/** A body the library has reports of. Years are in ascending order. */
export interface AgencyEntry {
  name: string;
  /** Other names that mean it, short forms included. */
  aliases: readonly string[];
  reports: readonly { id: string; year: number; form: string | null }[];
}

/** Which bodies and years there are. */
export interface CataloguePort {
  agencies(): Promise<readonly AgencyEntry[]>;
}

/** An observation with the report it is stored under, and for the prose the passage it stands in. */
export type StoredObservation = Observation & { report: string; passage?: string };

/** A cell of a form, as stored with each table figure. */
export interface CellQuery {
  form: string;
  indicator: string;
  measure: string;
}

/** Cells of those bodies and years. Leaving `agencies` or `years` out means all. */
export interface CellsQuery {
  cells: readonly CellQuery[];
  agencies?: readonly string[];
  years?: readonly number[];
}

/** A table figure as far as a value is computed from it. */
export type CellValue = Pick<
  StoredObservation,
  'report' | 'agency' | 'year' | 'form' | 'indicator' | 'measure' | 'value'
>;

/** Looks figures up; never searches for them as text. Results come by agency, year, printed order. */
export interface FigurePort {
  /** Table figures of those cells. */
  cells(query: CellsQuery): Promise<readonly StoredObservation[]>;
  /** The same figures, no more of each than its value: what a choice among thousands of bodies is made from. */
  values(query: CellsQuery): Promise<readonly CellValue[]>;
  /** What the checks found out about any of those figures (`Observation.id`) of a report. */
  findings(report: string, observations: readonly string[]): Promise<readonly Finding[]>;
  /** Every figure told in those passages' prose. */
  inPassages(passages: readonly string[]): Promise<readonly StoredObservation[]>;
}

/**
 * A row that no form knows, as places print it in tables that leave rows to them (the provincial
 * form). Its figures have `indicator: null`; the same words with another unit are another row.
 */
export interface OpenRow {
  /** Labels from the row it belongs to down to its own, as printed, without numbering. */
  path: readonly string[];
  unit: string | null;
}

/** An open row that words may mean. `score` is the share of its own label that stands in them, 0 to 1. */
export interface OpenRowHit extends OpenRow {
  score: number;
}

/** Rows outside every form: found by their printed label, then looked up. */
export interface OpenRowPort {
  /**
   * Rows whose label shares words with a text, the fullest match first; only those that a report of
   * these bodies and years prints. A hit is a candidate: whether the question means it is not decided here.
   */
  find(query: {
    words: string;
    agencies?: readonly string[];
    years?: readonly number[];
    limit: number;
  }): Promise<readonly OpenRowHit[]>;
  /** Figures of those rows in all their columns (`measure`, `column`), by agency, year, printed order. */
  figures(query: {
    rows: readonly OpenRow[];
    agencies?: readonly string[];
    years?: readonly number[];
  }): Promise<readonly StoredObservation[]>;
}

/** A passage found by its words. `section` is the title as printed, `place` the block it stands in. */
export interface PassageHit {
  passage: string;
  report: string;
  agency: string;
  year: number;
  section: string;
  place: { section: string; block: number; start: number; end: number };
  text: string;
  score: number;
}

/** Finds passages of prose, best first. */
export interface PassageFinderPort {
  find(query: {
    words: string;
    agencies?: readonly string[];
    years?: readonly number[];
    limit: number;
  }): Promise<readonly PassageHit[]>;
}

/** A name that resembles what was asked. `score` is 0 to 1. */
export interface NameHit {
  id: string;
  kind: 'indicator' | 'agency';
  name: string;
  score: number;
}

/** Finds indicators and bodies by approximate name. */
export interface NameFinderPort {
  find(
    text: string,
    options: { kinds: readonly NameHit['kind'][]; limit: number },
  ): Promise<readonly NameHit[]>;
}

/** Everything an answer is made from; one file and a cluster implement it alike. */
export interface AnswerPorts {
  catalogue: CataloguePort;
  figures: FigurePort;
  openRows: OpenRowPort;
  passages: PassageFinderPort;
  names: NameFinderPort;
  /** Words of a text as the passage index cuts them: compounds and their parts, as spans of the text. */
  words(text: string): readonly WordSpan[];
}

/** Where a word stands, in UTF-16 units. */
export interface WordSpan {
  start: number;
  end: number;
}
