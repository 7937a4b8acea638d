/** The folder store when the disk fails: the old generation stays readable at every step. */
import { execFileSync } from 'node:child_process';
import * as nodeFiles from 'node:fs/promises';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFileIndexStore, type FileOperations } from '../../src/adapters/node/file-index-store.ts';
import { IndexMismatchError, TiaowenError } from '../../src/errors.ts';

const generation = (text: string) =>
  new Map(
    ['manifest.json', 'documents.json', 'postings.bin'].map((part) => [part, new TextEncoder().encode(text)]),
  );

/** File operations of which the `failing`-th (1, 2, …) fails, and all after it: the process has died. */
function dyingFiles(failing: number, code: string): { files: FileOperations; calls: () => number } {
  let calls = 0;
  const step = () => {
    calls++;
    if (calls >= failing) throw Object.assign(new Error(`injected ${code}`), { code });
  };
  const files = new Proxy(nodeFiles, {
    get(target, name: keyof FileOperations) {
      return async (...args: never[]) => {
        step();
        const result: unknown = await (target[name] as (...rest: never[]) => Promise<unknown>)(...args);
        if (name !== 'open') return result;
        return new Proxy(result as nodeFiles.FileHandle, {
          get(handle, method: 'writeFile' | 'sync') {
            const value: unknown = handle[method];
            if (typeof value !== 'function') return value;
            return async (...rest: never[]) => {
              if (method === 'writeFile' || method === 'sync') step();
              return (value as (...all: never[]) => Promise<unknown>).apply(handle, rest);
            };
          },
        });
      };
    },
  });
  return { files: files as unknown as FileOperations, calls: () => calls };
}

let folder: string;
const contents = async () => {
  const store = createFileIndexStore(folder);
  const found = await Promise.all([...generation('').keys()].map((part) => store.read(part)));
  return found.map((bytes) => new TextDecoder().decode(bytes));
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiaowen-store-'));
  await createFileIndexStore(folder).publish(generation('old'));
});

describe('publishing', () => {
  it.each(['EIO', 'ENOSPC'])(
    'that dies of %s at any step leaves the old generation or the new one',
    async (code) => {
      const seen = new Set<string>();
      for (let failing = 1; ; failing++) {
        const { files, calls } = dyingFiles(failing, code);
        const failure = await createFileIndexStore(folder, files)
          .publish(generation('new'))
          .catch((error: unknown) => error);
        const found = await contents();
        expect(new Set(found).size, `step ${failing}: ${found}`).toBe(1);
        seen.add(found[0] ?? '');
        if (failure === undefined) {
          expect(found[0]).toBe('new');
          expect(calls()).toBeGreaterThan(10);
          break;
        }
        if (code === 'ENOSPC') expect(failure).toMatchObject({ code: 'insufficient_storage' });
        else expect(failure).toMatchObject({ code: 'EIO' });
        // The next attempt of a living process starts from what is there.
        await createFileIndexStore(folder).publish(generation('old'));
      }
      expect(seen).toEqual(new Set(['old', 'new']));
      await createFileIndexStore(folder).publish(generation('new'));
      expect((await readdir(folder)).filter((name) => name.startsWith('generation'))).toHaveLength(1);
    },
  );

  it('the same parts gives the same files', async () => {
    const other = await mkdtemp(join(tmpdir(), 'tiaowen-store-'));
    await createFileIndexStore(other).publish(generation('old'));
    await createFileIndexStore(folder).publish(generation('old'));
    expect((await readdir(other, { recursive: true })).sort()).toEqual(
      (await readdir(folder, { recursive: true })).sort(),
    );
  });

  it('repairs a damaged generation of the same name', async () => {
    const name = (await readFile(join(folder, 'current'), 'utf8')).trim();
    await writeFile(join(folder, name, 'postings.bin'), 'broken');
    await createFileIndexStore(folder).publish(generation('old'));
    expect(await contents()).toEqual(['old', 'old', 'old']);
  });

  it('refuses part names that are paths', async () => {
    for (const part of ['../escape', 'a/b', '', '.hidden', '/etc/passwd']) {
      const store = createFileIndexStore(folder);
      await expect(store.publish(new Map([[part, new Uint8Array()]]))).rejects.toThrow(TiaowenError);
      await expect(store.read(part)).rejects.toThrow(IndexMismatchError);
    }
    expect(await contents()).toEqual(['old', 'old', 'old']);
  });
});

describe('reading', () => {
  const part = async () =>
    join(folder, (await readFile(join(folder, 'current'), 'utf8')).trim(), 'postings.bin');

  it('refuses links, pipes and folders in place of a part, without waiting', async () => {
    const path = await part();
    const puts = [
      () => symlink('/etc/hostname', path),
      () => mkdir(path),
      async () => {
        execFileSync('mkfifo', [path]);
      },
    ];
    for (const put of puts) {
      await rm(path, { recursive: true });
      await put();
      await expect(createFileIndexStore(folder).read('postings.bin')).rejects.toThrow(IndexMismatchError);
    }
  });

  it('refuses a pointer that names no generation', async () => {
    await writeFile(join(folder, 'current'), '../elsewhere\n');
    await expect(createFileIndexStore(folder).read('manifest.json')).rejects.toThrow('current');
  });
});
