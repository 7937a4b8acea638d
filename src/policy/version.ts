/** The version of a document: a short fingerprint of its canonical text. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** First 12 hex digits of the SHA-256 of the text in UTF-8. Synchronous on every runtime. */
export function documentVersion(canonical: string): string {
  return bytesToHex(sha256(utf8ToBytes(canonical))).slice(0, 12);
}
