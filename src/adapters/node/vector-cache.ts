/** Vectors of clauses kept in a file, so that a build that was broken off goes on where it was. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Embedder } from '../../ports.ts';

/**
 * The same embedder; a clause's vector is taken from the file where it holds one of this embedder's name and
 * dimension, and added to it as soon as its batch has come. Questions are not kept. A damaged line counts as none.
 */
export function cacheVectors(embedder: Embedder, file: string): Embedder {
  const { id, dimension } = embedder;
  const keyOf = (text: string) => bytesToHex(sha256(utf8ToBytes(JSON.stringify([id, dimension, text]))));
  const known = readVectors(file, dimension);
  return {
    ...embedder,
    async embed(texts, kind, signal) {
      if (kind === 'question') return embedder.embed(texts, kind, signal);
      signal?.throwIfAborted();
      const keys = texts.map(keyOf);
      const wanted = texts.filter((text, i) => text.trim() !== '' && !known.has(keys[i] ?? ''));
      if (wanted.length > 0) {
        const found = await embedder.embed(wanted, kind, signal);
        const rows = wanted.map((text, i) => ({ key: keyOf(text), vector: found[i] ?? new Float32Array(0) }));
        for (const { key, vector } of rows) known.set(key, vector);
        mkdirSync(dirname(file), { recursive: true });
        // The line end goes first: what a process that died left unfinished spoils no other line.
        appendFileSync(file, rows.map((row) => `\n${row.key} ${encode(row.vector)}`).join(''));
      }
      return keys.map((key) => known.get(key)?.slice() ?? new Float32Array(dimension));
    },
  };
}

function readVectors(file: string, dimension: number): Map<string, Float32Array> {
  const known = new Map<string, Float32Array>();
  if (!existsSync(file)) return known;
  for (const line of readFileSync(file, 'latin1').split('\n')) {
    const [key = '', base64 = ''] = line.split(' ');
    const bytes = Buffer.from(base64, 'base64');
    if (key.length !== 64 || bytes.length !== dimension * Float32Array.BYTES_PER_ELEMENT) continue;
    const vector = new Float32Array(new Uint8Array(bytes).buffer);
    if (vector.every(Number.isFinite)) known.set(key, vector);
  }
  return known;
}

function encode({ buffer, byteOffset, byteLength }: Float32Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}
