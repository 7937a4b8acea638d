/** One SQLite file of the conversation store: opened when needed, its failures told apart. */
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { StoreError, TiaowenError } from '../../errors.ts';
import { migrate } from './sqlite-migrations.ts';

/** "tiao" in ASCII, so that a file of another program is not written to. */
const APPLICATION_ID = 0x7469616f;
/** Milliseconds to wait for another process that writes. */
const BUSY_TIMEOUT = 5_000;
const PAGE_BYTES = 4096;

/** SQLite's primary result codes. */
const [READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB] = [8, 10, 11, 13, 14, 26];

/**
 * Readable by its owner alone. WAL: a commit survives the end of the process; with `synchronous = NORMAL` the
 * last commits before a loss of power may be missing, but none is torn. Deleted content is overwritten.
 */
export async function openSqliteFile(file: string, maxBytes: number): Promise<DatabaseSync> {
  const { DatabaseSync } = await import('node:sqlite');
  let database: DatabaseSync | undefined;
  try {
    if (!existsSync(file)) {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      closeSync(openSync(file, 'a', 0o600));
    }
    database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true });
    if (isEmpty(database, file)) {
      database.exec(`PRAGMA page_size = ${PAGE_BYTES}; PRAGMA auto_vacuum = INCREMENTAL;
        PRAGMA application_id = ${APPLICATION_ID};`);
    }
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;
      PRAGMA cache_size = -1024; PRAGMA max_page_count = ${Math.ceil(maxBytes / PAGE_BYTES)};`);
    migrate(database);
    return database;
  } catch (error) {
    database?.close();
    throw sqliteFailure(error, file);
  }
}

/** Throws StoreError for the file of another program. */
function isEmpty(database: DatabaseSync, file: string): boolean {
  const owner = database.prepare('PRAGMA application_id').get()?.application_id;
  if (owner === APPLICATION_ID) return false;
  const tables = database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n;
  if (owner === 0 && tables === 0) return true;
  throw new StoreError(file, '是别的程序的数据库');
}

/** The error of this project that stands for one of SQLite or of the file system. */
export function sqliteFailure(error: unknown, file: string): unknown {
  if (error instanceof TiaowenError) {
    const { version } = error.facts;
    if (version === undefined) return error;
    return new StoreError(file, `由更新版本的程序写成（格式 ${version}）`, error);
  }
  const { errcode, code } = error as { errcode?: number; code?: string };
  if (code === 'ENOSPC' || code === 'EDQUOT') return noRoom(file, error);
  if (errcode === undefined) {
    return code === undefined ? error : new StoreError(file, `无法打开（${code}）`, error);
  }
  switch (errcode & 0xff) {
    case FULL:
      return noRoom(file, error);
    case CORRUPT:
    case NOTADB:
      return new StoreError(file, '已损坏，或不是会话库；请移走该文件后重启，或从备份恢复', error);
    case READONLY:
    case CANTOPEN:
    case IOERR:
      return new StoreError(file, `无法读写（SQLite ${errcode}）`, error);
    default:
      return error;
  }
}

function noRoom(file: string, cause: unknown): TiaowenError {
  return new TiaowenError('insufficient_storage', `no room in ${file}`, { file }, cause);
}
