/** The tables of the conversation store, version by version; a step that was released never changes again. */
import { TiaowenError } from '../../errors.ts';

/** Each takes a file from the version before it to its own (the first from an empty file). */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE conversations (
     id TEXT PRIMARY KEY,
     created_at TEXT NOT NULL
   ) WITHOUT ROWID;
   CREATE TABLE answers (
     sequence INTEGER PRIMARY KEY AUTOINCREMENT,
     conversation TEXT REFERENCES conversations (id) ON DELETE CASCADE,
     position INTEGER,
     asked_at TEXT NOT NULL,
     answer_id TEXT NOT NULL,
     answer TEXT NOT NULL,
     UNIQUE (conversation, position)
   );
   CREATE INDEX answers_by_id ON answers (answer_id);
   CREATE INDEX answers_by_time ON answers (asked_at);`,
  `CREATE TABLE ratings (
     sequence INTEGER PRIMARY KEY AUTOINCREMENT,
     turn INTEGER NOT NULL REFERENCES answers (sequence) ON DELETE CASCADE,
     at TEXT NOT NULL,
     rating TEXT NOT NULL,
     comment TEXT
   );
   CREATE INDEX ratings_by_turn ON ratings (turn);`,
];

/** What the steps need of a database. */
type Migrated = {
  exec(sql: string): void;
  prepare(sql: string): { get(): Record<string, unknown> | undefined };
};

const versionOf = (database: Migrated) => Number(database.prepare('PRAGMA user_version').get()?.user_version);

/** All steps that the file lacks, each wholly or not at all. Throws TiaowenError `conflict` for a newer file. */
export function migrate(database: Migrated, steps: readonly string[] = MIGRATIONS): void {
  while (true) {
    const version = versionOf(database);
    if (version === steps.length) return;
    if (version > steps.length) throw new TiaowenError('conflict', 'newer version', { version });
    // Another process may have taken the same step while this one waited.
    database.exec('BEGIN IMMEDIATE');
    try {
      if (versionOf(database) === version)
        database.exec(`${steps[version]}\nPRAGMA user_version = ${version + 1};`);
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  }
}
