/** An index store in a folder: one sub-folder a generation, and a pointer that one rename switches over. */
import { constants } from 'node:fs';
import * as nodeFiles from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { IndexMismatchError, TiaowenError } from '../../errors.ts';
import type { IndexStore } from '../../ports.ts';

/** The file operations that the store is made of; tests put failing ones in their place. */
export type FileOperations = Pick<typeof nodeFiles, 'mkdir' | 'open' | 'readdir' | 'rename' | 'rm'>;

const POINTER = 'current';
const GENERATION = /^generation-[0-9a-f]{16}$/;
const PART = /^[a-z0-9][a-z0-9._-]{0,63}$/;
const STORAGE_FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/**
 * A generation is named by its content, so the same index gives the same files. Publishing writes and
 * syncs all parts, then renames the pointer; a process that dies before that leaves the old generation.
 * `read` throws IndexMismatchError for a part that is no plain file; `publish` throws TiaowenError
 * `insufficient_storage` on a full disk. One writer at a time.
 */
export function createFileIndexStore(folder: string, files: FileOperations = nodeFiles): IndexStore {
  return {
    async read(part) {
      checkPartName(part);
      const generation = await currentGeneration(files, folder);
      return generation === undefined
        ? undefined
        : readPlainFile(files, join(folder, generation, part), part);
    },
    async publish(parts) {
      for (const part of parts.keys()) checkPartName(part);
      try {
        await publishGeneration(files, folder, parts);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === undefined || !STORAGE_FULL.has(code)) throw error;
        throw new TiaowenError(
          'insufficient_storage',
          `no room for the index in ${folder}`,
          { folder, code },
          error,
        );
      }
    },
  };
}

async function publishGeneration(
  files: FileOperations,
  folder: string,
  parts: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const name = generationName(parts);
  await files.mkdir(folder, { recursive: true });
  if (!(await holds(files, join(folder, name), parts))) {
    const unfinished = join(folder, 'unfinished');
    await files.rm(unfinished, { recursive: true, force: true });
    await files.mkdir(unfinished);
    for (const [part, bytes] of parts) await writeSynced(files, join(unfinished, part), bytes);
    await syncFolder(files, unfinished);
    // A generation of this name that does not hold these parts is damaged and serves nobody.
    await files.rm(join(folder, name), { recursive: true, force: true });
    await files.rename(unfinished, join(folder, name));
  }
  await writeSynced(files, join(folder, `${POINTER}.new`), utf8ToBytes(`${name}\n`));
  await syncFolder(files, folder);
  await files.rename(join(folder, `${POINTER}.new`), join(folder, POINTER));
  await syncFolder(files, folder);
  for (const entry of await files.readdir(folder)) {
    if (GENERATION.test(entry) && entry !== name)
      await files.rm(join(folder, entry), { recursive: true, force: true });
  }
}

async function currentGeneration(files: FileOperations, folder: string): Promise<string | undefined> {
  const bytes = await readPlainFile(files, join(folder, POINTER), POINTER);
  if (bytes === undefined) return undefined;
  const name = new TextDecoder().decode(bytes).trimEnd();
  if (!GENERATION.test(name)) throw new IndexMismatchError(POINTER, 'names no generation');
  return name;
}

/** Never follows a link and never waits at a pipe. */
async function readPlainFile(
  files: FileOperations,
  path: string,
  part: string,
): Promise<Uint8Array | undefined> {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  let handle: nodeFiles.FileHandle;
  try {
    handle = await files.open(path, flags);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new IndexMismatchError(part, `cannot be opened (${code})`, error);
  }
  try {
    if (!(await handle.stat()).isFile()) throw new IndexMismatchError(part, 'is no plain file');
    return new Uint8Array(await handle.readFile());
  } finally {
    await handle.close();
  }
}

async function holds(
  files: FileOperations,
  path: string,
  parts: ReadonlyMap<string, Uint8Array>,
): Promise<boolean> {
  for (const [part, bytes] of parts) {
    const found = await readPlainFile(files, join(path, part), part).catch(() => undefined);
    if (found === undefined || Buffer.compare(found, bytes) !== 0) return false;
  }
  return true;
}

async function writeSynced(files: FileOperations, path: string, bytes: Uint8Array): Promise<void> {
  const handle = await files.open(path, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(files: FileOperations, path: string): Promise<void> {
  const handle = await files.open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function generationName(parts: ReadonlyMap<string, Uint8Array>): string {
  const hash = sha256.create();
  for (const [part, bytes] of parts) hash.update(utf8ToBytes(`${part}\n${bytes.length}\n`)).update(bytes);
  return `generation-${bytesToHex(hash.digest()).slice(0, 16)}`;
}

function checkPartName(part: string): void {
  if (!PART.test(part)) throw new IndexMismatchError(part, 'is no name of a part');
}
