/** Marks a file as ours in SQLite's header: the letters `nbao`. */
export const APPLICATION_ID = 0x6e62616f;

/**
 * One entry a version of the schema; entry 0 makes version 1. An entry that was released never
 * changes: a change of the schema is a new entry.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) WITHOUT ROWID;
  INSERT INTO meta VALUES ('revision', '0'), ('state', lower(hex(randomblob(8))));

  CREATE TABLE documents (
    id          INTEGER PRIMARY KEY,
    report      TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    name        TEXT NOT NULL,
    url         TEXT,
    media_type  TEXT NOT NULL,
    bytes       INTEGER NOT NULL,
    content     BLOB NOT NULL,
    ingested_at TEXT NOT NULL,
    UNIQUE (report, sha256)
  );

  CREATE TABLE reports (
    id          TEXT PRIMARY KEY,
    agency      TEXT NOT NULL,
    year        INTEGER NOT NULL,
    form        TEXT,
    title       TEXT NOT NULL,
    status      TEXT NOT NULL CHECK (status IN ('ok', 'partial')),
    document    INTEGER NOT NULL REFERENCES documents (id),
    sha256      TEXT NOT NULL,
    sections    TEXT NOT NULL,
    ingested_at TEXT NOT NULL,
    UNIQUE (agency, year)
  );
  CREATE INDEX reports_by_sha ON reports (sha256);

  CREATE TABLE aliases (
    agency TEXT NOT NULL,
    alias  TEXT NOT NULL,
    report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    PRIMARY KEY (report, alias)
  ) WITHOUT ROWID;

  CREATE VIEW agencies AS
    SELECT agency AS name, count(*) AS reports, min(year) AS first_year, max(year) AS last_year
    FROM reports GROUP BY agency;

  CREATE TABLE passages (
    number        INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,
    report        TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    section       TEXT NOT NULL,
    section_title TEXT NOT NULL,
    block         INTEGER NOT NULL,
    start_at      INTEGER NOT NULL,
    end_at        INTEGER NOT NULL,
    text          TEXT NOT NULL
  );
  CREATE INDEX passages_by_report ON passages (report);

  CREATE TABLE observations (
    report       TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    position     INTEGER NOT NULL,
    id           TEXT NOT NULL,
    kind         TEXT NOT NULL CHECK (kind IN ('table', 'narrative')),
    agency       TEXT NOT NULL,
    year         INTEGER NOT NULL,
    form         TEXT,
    indicator    TEXT,
    measure      TEXT,
    path         TEXT NOT NULL,
    column_label TEXT,
    value        REAL,
    unit         TEXT,
    status       TEXT NOT NULL CHECK (status IN ('reported', 'blank', 'mark', 'unreadable')),
    derivation   TEXT NOT NULL CHECK (derivation IN ('printed', 'reconstructed')),
    approximate  INTEGER NOT NULL,
    clause       TEXT,
    section      TEXT NOT NULL,
    block        INTEGER NOT NULL,
    start_at     INTEGER,
    end_at       INTEGER,
    table_row    INTEGER,
    table_cell   INTEGER,
    quote        TEXT NOT NULL,
    passage      TEXT,
    PRIMARY KEY (report, position),
    UNIQUE (report, id)
  ) WITHOUT ROWID;
  CREATE INDEX observations_by_cell ON observations (form, indicator, measure, agency, year)
    WHERE indicator IS NOT NULL;
  CREATE INDEX observations_by_passage ON observations (passage) WHERE passage IS NOT NULL;

  CREATE TABLE findings (
    report   TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    code     TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
    message  TEXT NOT NULL,
    place    TEXT NOT NULL,
    figures  TEXT NOT NULL,
    PRIMARY KEY (report, position)
  ) WITHOUT ROWID;
  `,
  `
  -- 1 where a reading by itself leaves figures open that the years beside could settle.
  ALTER TABLE reports ADD COLUMN open INTEGER NOT NULL DEFAULT 0;
  -- The documents of the years beside that it was read with.
  ALTER TABLE reports ADD COLUMN beside TEXT NOT NULL DEFAULT ' ';
  -- JSON: its figures as read without them, where the observations are read with them.
  ALTER TABLE reports ADD COLUMN alone TEXT;
  -- JSON: what the caller said about the document.
  ALTER TABLE reports ADD COLUMN told_with TEXT;
  UPDATE reports SET open = 1 WHERE id IN
    (SELECT report FROM observations WHERE status = 'unreadable' AND indicator IS NOT NULL);
  CREATE INDEX reports_open ON reports (agency) WHERE open = 1;
  CREATE INDEX observations_of_own_rows ON observations (path)
    WHERE indicator IS NULL AND kind = 'table';
  `,
  `
  -- The body's name as the report prints it; agency is the body that the report is filed under.
  ALTER TABLE reports ADD COLUMN printed TEXT NOT NULL DEFAULT '';
  UPDATE reports SET printed = agency;
  -- Why it is not filed with others that it names.
  ALTER TABLE reports ADD COLUMN conflict TEXT;
  CREATE INDEX reports_by_printed ON reports (printed, year);

  CREATE TABLE names (
    report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    key    TEXT NOT NULL,
    kind   TEXT NOT NULL CHECK (kind IN ('own', 'bare', 'other')),
    PRIMARY KEY (report, key)
  ) WITHOUT ROWID;
  CREATE INDEX names_by_key ON names (key);
  `,
  `
  -- How much there is of a report, counted when it is stored, so that a list needs nothing else of it.
  CREATE TABLE counts (
    report        TEXT PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
    sections      INTEGER NOT NULL,
    observations  INTEGER NOT NULL,
    unreadable    INTEGER NOT NULL,
    -- Of the report by itself, and against the year before.
    findings      INTEGER NOT NULL,
    between_years INTEGER NOT NULL
  ) WITHOUT ROWID;
  -- What the checks find in a report against the year before; made anew when either changes.
  CREATE TABLE year_findings (
    report   TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    code     TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
    message  TEXT NOT NULL,
    place    TEXT NOT NULL,
    figures  TEXT NOT NULL,
    PRIMARY KEY (report, position)
  ) WITHOUT ROWID;
  -- All that a list shows: the rows themselves are long, and spread over many pages.
  CREATE INDEX reports_listed ON reports
    (agency, year, id, form, printed, title, status, ingested_at, document, conflict);
  CREATE INDEX reports_in_conflict ON reports (id, conflict) WHERE conflict IS NOT NULL;
  CREATE INDEX documents_listed ON documents (id, sha256, name, url, media_type, bytes);
  -- With the value, so that what an indicator has is counted in the index alone.
  DROP INDEX observations_by_cell;
  CREATE INDEX observations_by_cell ON observations (form, indicator, measure, agency, year, value)
    WHERE indicator IS NOT NULL;
  CREATE INDEX observations_of_own_rows_by_body ON observations (agency, year, path, unit)
    WHERE indicator IS NULL AND kind = 'table';
  -- What stood in the place of a report before, to be held against it again when it is read again.
  CREATE TABLE replaced (
    report       TEXT PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
    name         TEXT NOT NULL,
    observations TEXT NOT NULL
  ) WITHOUT ROWID;
  `,
  `
  -- JSON: what the message is made from, so that it can be said in other languages; null in findings of before.
  ALTER TABLE findings ADD COLUMN parameters TEXT;
  ALTER TABLE year_findings ADD COLUMN parameters TEXT;
  `,
];

/** The version that {@link MIGRATIONS} lead to. */
export const SCHEMA_VERSION = MIGRATIONS.length;
