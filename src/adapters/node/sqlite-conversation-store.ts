/** Conversations in a SQLite file, which is opened at the first use and made at the first writing. */
import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { NotFoundError, TiaowenError } from '../../errors.ts';
import type { ConversationStore } from '../../ports.ts';
import type { Answer } from '../../schema/answer.ts';
import {
  type AskedTurn,
  MAX_RATINGS,
  MAX_TURNS,
  type Rating,
  type StoredTurn,
} from '../../schema/conversation.ts';
import { openSqliteFile, sqliteFailure } from './sqlite-file.ts';

/** Bytes that the file may grow to. */
export const MAX_FILE_BYTES = 1024 ** 3;
/** Rows read at a time where all are read. */
const PAGE = 100;

type TurnRow = { asked_at: string; answer: string };
type AskedRow = TurnRow & { sequence: number; conversation: string | null; position: number | null };
type RatingRow = { rating: Rating['rating']; comment: string | null; at: string };

const turnOf = ({ asked_at, answer }: TurnRow): StoredTurn => ({
  askedAt: asked_at,
  answer: JSON.parse(answer) as Answer,
});

export function createSqliteConversationStore(
  file: string,
  maxBytes: number = MAX_FILE_BYTES,
): ConversationStore {
  let opened: Promise<DatabaseSync> | undefined;

  const open = async (): Promise<DatabaseSync> => {
    const opening = opened ?? openSqliteFile(file, maxBytes);
    opened = opening;
    // A file that was mended meanwhile is tried again.
    opening.catch(() => {
      if (opened === opening) opened = undefined;
    });
    return opening;
  };
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw sqliteFailure(error, file);
    }
  };
  const writing = async <T>(work: (database: DatabaseSync) => T): Promise<T> => {
    const database = await open();
    return attempt(() => inTransaction(database, work));
  };
  /** Without a file there is nothing to read, and none is made. */
  const reading = async <T>(work: (database: DatabaseSync) => T): Promise<T | undefined> => {
    if (opened === undefined && !existsSync(file)) return undefined;
    const database = await open();
    return attempt(() => work(database));
  };
  const changing = async <T>(work: (database: DatabaseSync) => T): Promise<T | undefined> =>
    opened === undefined && !existsSync(file) ? undefined : writing(work);

  return {
    create: (id, at) =>
      writing((database) => {
        database.prepare('INSERT INTO conversations (id, created_at) VALUES (?, ?)').run(id, at);
      }),
    read: (id) =>
      reading((database) => {
        const found = database.prepare('SELECT created_at FROM conversations WHERE id = ?').get(id);
        if (found === undefined) return undefined;
        const rows = database
          .prepare('SELECT asked_at, answer FROM answers WHERE conversation = ? ORDER BY position')
          .all(id) as TurnRow[];
        return { id, createdAt: String(found.created_at), turns: rows.map(turnOf) };
      }),
    recent: (id, count) =>
      reading((database) => {
        if (!database.prepare('SELECT 1 FROM conversations WHERE id = ?').get(id)) return undefined;
        const rows = database
          .prepare(
            `SELECT position, asked_at, answer FROM answers WHERE conversation = ?
             ORDER BY position DESC LIMIT ?`,
          )
          .all(id, count) as (TurnRow & { position: number })[];
        return { length: (rows[0]?.position ?? -1) + 1, turns: rows.reverse().map(turnOf) };
      }),
    record: ({ askedAt, answer, place }) =>
      writing((database) => {
        if (place !== undefined) checkPlace(database, place);
        database
          .prepare(
            `INSERT INTO answers (conversation, position, asked_at, answer_id, answer)
             VALUES (?, ?, ?, ?, ?)`,
          )
          .run(
            place?.conversation ?? null,
            place?.position ?? null,
            askedAt,
            answer.id,
            JSON.stringify(answer),
          );
      }),
    async delete(id) {
      const gone = await changing((database) => {
        return database.prepare('DELETE FROM conversations WHERE id = ?').run(id).changes;
      });
      if (gone) await forget();
      return Boolean(gone);
    },
    async rate(answer, { at, rating, comment }) {
      const rated = await changing((database) => {
        const turn = database
          .prepare('SELECT sequence FROM answers WHERE answer_id = ? ORDER BY sequence DESC LIMIT 1')
          .get(answer)?.sequence;
        if (turn === undefined) return false;
        database
          .prepare('INSERT INTO ratings (turn, at, rating, comment) VALUES (?, ?, ?, ?)')
          .run(turn, at, rating, comment ?? null);
        database
          .prepare(
            `DELETE FROM ratings WHERE turn = ?1 AND sequence NOT IN
             (SELECT sequence FROM ratings WHERE turn = ?1 ORDER BY sequence DESC LIMIT ${MAX_RATINGS})`,
          )
          .run(turn);
        return true;
      });
      return rated ?? false;
    },
    async *asked() {
      for (let last = 0; ; ) {
        const page = (await reading((database) => askedAfter(database, last))) ?? [];
        yield* page;
        if (page.length < PAGE) return;
        last = page.at(-1)?.sequence ?? last;
      }
    },
    async purge(before) {
      const purged = await changing((database) => ({
        answers: Number(database.prepare('DELETE FROM answers WHERE asked_at < ?').run(before).changes),
        conversations: Number(
          database
            .prepare(
              `DELETE FROM conversations WHERE created_at < ?
               AND NOT EXISTS (SELECT 1 FROM answers WHERE conversation = conversations.id)`,
            )
            .run(before).changes,
        ),
      }));
      if (purged && purged.answers + purged.conversations > 0) await forget();
      return purged ?? { conversations: 0, answers: 0 };
    },
    async close() {
      const closing = opened;
      opened = undefined;
      (await closing?.catch(() => undefined))?.close();
    },
  };

  /** Deleted content leaves the log of writes too, and the file shrinks. */
  async function forget(): Promise<void> {
    const database = await open();
    attempt(() => database.exec('PRAGMA incremental_vacuum; PRAGMA wal_checkpoint(TRUNCATE)'));
  }
}

function checkPlace(database: DatabaseSync, place: { conversation: string; position: number }): void {
  const { conversation, position } = place;
  if (!database.prepare('SELECT 1 FROM conversations WHERE id = ?').get(conversation))
    throw new NotFoundError('会话', conversation);
  if (position >= MAX_TURNS) throw new TiaowenError('conflict', 'conversation full', { turns: MAX_TURNS });
  if (
    database
      .prepare('SELECT 1 FROM answers WHERE conversation = ? AND position = ?')
      .get(conversation, position)
  )
    throw new TiaowenError('conflict', 'position taken');
}

function askedAfter(database: DatabaseSync, last: number): AskedTurn[] {
  const rows = database
    .prepare('SELECT * FROM answers WHERE sequence > ? ORDER BY sequence LIMIT ?')
    .all(last, PAGE) as AskedRow[];
  const ratings = database.prepare(
    'SELECT rating, comment, at FROM ratings WHERE turn = ? ORDER BY sequence',
  );
  return rows.map((row) => ({
    ...turnOf(row),
    sequence: row.sequence,
    ...(row.conversation !== null && {
      place: { conversation: row.conversation, position: row.position ?? 0 },
    }),
    ratings: (ratings.all(row.sequence) as RatingRow[]).map(({ rating, comment, at }) => ({
      rating,
      ...(comment !== null && { comment }),
      at,
    })),
  }));
}

function inTransaction<T>(database: DatabaseSync, work: (database: DatabaseSync) => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work(database);
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk rolls back by itself.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
