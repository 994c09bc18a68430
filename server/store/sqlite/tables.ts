/** Ids and counters in clear, everything else sealed. Steps are only ever added: a database goes through those it lacks. */
export const dataTables: readonly string[] = [
  `CREATE TABLE conferences (conference TEXT NOT NULL PRIMARY KEY, batches INTEGER NOT NULL, head BLOB NOT NULL, summary BLOB) STRICT, WITHOUT ROWID;
   CREATE TABLE ops (conference TEXT NOT NULL REFERENCES conferences, op TEXT NOT NULL, answer BLOB NOT NULL,
     PRIMARY KEY (conference, op)) STRICT, WITHOUT ROWID;
   CREATE TABLE facts (conference TEXT NOT NULL REFERENCES conferences, seq INTEGER NOT NULL, body BLOB NOT NULL, mac BLOB NOT NULL,
     PRIMARY KEY (conference, seq)) STRICT, WITHOUT ROWID;
   CREATE TABLE words (conference TEXT NOT NULL, seq INTEGER NOT NULL, audience TEXT NOT NULL, epoch INTEGER NOT NULL, bytes BLOB NOT NULL,
     PRIMARY KEY (conference, seq), FOREIGN KEY (conference, seq) REFERENCES facts) STRICT, WITHOUT ROWID;
   CREATE TABLE updates (conference TEXT NOT NULL REFERENCES conferences, document TEXT NOT NULL, number INTEGER NOT NULL,
     audience TEXT NOT NULL, epoch INTEGER NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('update', 'snapshot')), bytes BLOB NOT NULL,
     PRIMARY KEY (conference, document, number)) STRICT, WITHOUT ROWID;
   CREATE TABLE writers (conference TEXT NOT NULL REFERENCES conferences, document TEXT NOT NULL, client INTEGER NOT NULL, person BLOB NOT NULL,
     PRIMARY KEY (conference, document, client)) STRICT, WITHOUT ROWID;
   CREATE TABLE copies (conference TEXT NOT NULL REFERENCES conferences, copy TEXT NOT NULL, version INTEGER NOT NULL, bytes BLOB NOT NULL,
     PRIMARY KEY (conference, copy)) STRICT, WITHOUT ROWID;
   CREATE TABLE records (kind TEXT NOT NULL, id TEXT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (kind, id)) STRICT, WITHOUT ROWID;
   CREATE TABLE mishaps (number INTEGER NOT NULL) STRICT;
   INSERT INTO mishaps VALUES (0);`,
];

/** Wrapped keys and anchors, apart from the data. */
export const keyTables: readonly string[] = [
  `CREATE TABLE keys (owner TEXT NOT NULL, name TEXT NOT NULL, wrapped BLOB NOT NULL, PRIMARY KEY (owner, name)) STRICT, WITHOUT ROWID;
   CREATE TABLE mishaps (number INTEGER NOT NULL) STRICT;
   INSERT INTO mishaps VALUES (0);`,
  `CREATE TABLE anchors (conference TEXT NOT NULL PRIMARY KEY, batches INTEGER NOT NULL, seq INTEGER NOT NULL, mac BLOB NOT NULL,
     at INTEGER NOT NULL) STRICT, WITHOUT ROWID;`,
];
