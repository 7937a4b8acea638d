/** Reads the trained token embeddings that come with the program. */
import { readFileSync } from 'node:fs';

const FILE = new URL('../../vector/token-embeddings.bin', import.meta.url);

/** The bytes as they lie on disk; about 5 MB. Throws what reading throws. */
export function readTokenEmbeddings(): Uint8Array {
  return readFileSync(FILE);
}
