/** The SQLite file itself: made late, migrated, private, shared, killed under, damaged, and of others. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { createSqliteConversationStore } from '../../src/adapters/node/sqlite-conversation-store.ts';
import { MIGRATIONS, migrate } from '../../src/adapters/node/sqlite-migrations.ts';
import { StoreError } from '../../src/errors.ts';
import { conversationId, storedTurn } from '../contracts/stored-turn.ts';

const KEEPER = fileURLToPath(new URL('./keeps-turns.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tiaowen-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fresh = () => join(mkdtempSync(join(folder, 'f-')), 'data', 'tiaowen.sqlite');
const id = conversationId(7);

async function storeWith(file: string, ...questions: string[]) {
  const store = createSqliteConversationStore(file);
  await store.create(id, '2031-01-01T00:00:00.000Z');
  for (const [position, question] of questions.entries())
    await store.record(storedTurn(question, 1, { conversation: id, position }));
  return store;
}

describe('the file', () => {
  it('is made at the first writing, for its owner alone, in WAL mode', async () => {
    const file = fresh();
    const store = createSqliteConversationStore(file);
    await store.read(id);
    await store.purge('2031-01-01');
    await store.delete(id);
    expect(existsSync(join(file, '..'))).toBe(false);
    await store.record(storedTurn('一'));
    expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(join(file, '..')))
      expect([name, statSync(join(file, '..', name)).mode & 0o777]).toEqual([name, 0o600]);
    expect(existsSync(`${file}-wal`)).toBe(true);
    const database = new DatabaseSync(file);
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    database.close();
    await store.close();
  });

  it('holds nothing of what was deleted or purged', async () => {
    const file = fresh();
    const store = await storeWith(file, '很秘密的问题');
    await store.record(storedTurn('另一个秘密'));
    expect(await store.delete(id)).toBe(true);
    await store.purge('2032-01-01');
    await store.close();
    const bytes = readdirSync(join(file, '..')).map((name) => readFileSync(join(file, '..', name), 'utf8'));
    expect(bytes.join('')).not.toMatch(/秘密/);
  });

  it('serves two processes at once', async () => {
    const file = fresh();
    const [one, other] = [await storeWith(file, '一'), createSqliteConversationStore(file)];
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => (i % 2 ? one : other).record(storedTurn(`并${i}`))),
    );
    expect((await other.read(id))?.turns).toHaveLength(1);
    expect(await Array.fromAsync(one.asked())).toHaveLength(21);
    await Promise.all([one.close(), other.close()]);
  });
});

describe('migrations', () => {
  it('bring a file of the first version up to date with all that it holds', async () => {
    const file = fresh();
    await (await storeWith(file)).close();
    rmSync(file);
    const old = new DatabaseSync(file);
    old.exec(`PRAGMA application_id = ${0x7469616f}`);
    migrate(old, MIGRATIONS.slice(0, 1));
    const { answer, askedAt } = storedTurn('旧问');
    old.prepare('INSERT INTO conversations VALUES (?, ?)').run(id, askedAt);
    old
      .prepare(
        'INSERT INTO answers (conversation, position, asked_at, answer_id, answer) VALUES (?, 0, ?, ?, ?)',
      )
      .run(id, askedAt, answer.id, JSON.stringify(answer));
    old.close();
    const store = createSqliteConversationStore(file);
    expect(await store.read(id)).toEqual({ id, createdAt: askedAt, turns: [{ askedAt, answer }] });
    expect(await store.rate(answer.id, { rating: 'up', at: askedAt })).toBe(true);
    await store.close();
  });

  it('leave a file as it was where a step fails', () => {
    const database = new DatabaseSync(':memory:');
    const steps = ['CREATE TABLE a (x);', 'CREATE TABLE b (x); CREATE TABLE a (x);'];
    expect(() => migrate(database, steps)).toThrow(/already exists/);
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
    expect(database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()).toEqual([
      { name: 'a' },
    ]);
  });
});

describe('a file that cannot be used is named', () => {
  const failing = async (file: string, work = createSqliteConversationStore(file).read(id)) => {
    const error = await work.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(StoreError);
    const { facts } = error as StoreError;
    expect(facts.file).toBe(file);
    return String(facts.detail);
  };

  it('no database at all', async () => {
    const file = join(folder, 'text.sqlite');
    writeFileSync(file, '这不是数据库'.repeat(100));
    expect(await failing(file)).toContain('已损坏');
    expect(readFileSync(file, 'utf8')).toContain('这不是数据库');
  });

  it('damaged pages', async () => {
    const file = fresh();
    await (await storeWith(file, ...Array.from({ length: 30 }, (_, i) => `问${i}`))).close();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096);
    writeFileSync(file, bytes);
    expect(await failing(file)).toContain('已损坏');
  });

  it('the database of another program', async () => {
    const file = join(folder, 'other.sqlite');
    const other = new DatabaseSync(file);
    other.exec('CREATE TABLE notes (x)');
    other.close();
    expect(await failing(file)).toContain('别的程序');
  });

  it('a newer version', async () => {
    const file = fresh();
    await (await storeWith(file)).close();
    const newer = new DatabaseSync(file);
    newer.exec('PRAGMA user_version = 99');
    newer.close();
    expect(await failing(file)).toContain('更新版本');
  });

  it('a folder in its place', async () => {
    expect(await failing(folder)).toMatch(/无法读写|无法打开/);
  });

  it('and is tried again once it is mended', async () => {
    const file = join(folder, 'mended.sqlite');
    writeFileSync(file, '坏'.repeat(1000));
    const store = createSqliteConversationStore(file);
    await expect(store.record(storedTurn('一'))).rejects.toThrow(StoreError);
    rmSync(file);
    await store.record(storedTurn('一'));
    expect(await Array.fromAsync(store.asked())).toHaveLength(1);
    await store.close();
  });
});

describe('SIGKILL', () => {
  it('loses no turn that was acknowledged and tears none', async () => {
    const file = fresh();
    for (let run = 0; run < 8; run += 1) {
      const child = spawn(process.execPath, [KEEPER, file, String(run)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      const killAt = 5 + run * 7;
      for await (const chunk of child.stdout) {
        said += chunk;
        if (said.split('\n').length > killAt) child.kill('SIGKILL');
      }
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      const acknowledged = said.split('\n').filter((line) => line !== '').length;
      const store = createSqliteConversationStore(file);
      const read = await store.read(conversationId(run + 1));
      await store.close();
      expect(acknowledged).toBeGreaterThan(0);
      // One more may have been kept and not said.
      expect(read?.turns.length).toBeGreaterThanOrEqual(acknowledged);
      expect(read?.turns.map(({ answer }) => answer.question)).toEqual(
        read?.turns.map((_, position) => `${run}-${position}`),
      );
    }
    const database = new DatabaseSync(file);
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    database.close();
  }, 60_000);
});
