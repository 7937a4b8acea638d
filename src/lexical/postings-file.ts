/** The bytes of the postings file: magic and version, document starts, the two fields. */
import { byteReader, byteWriter } from './bytes.ts';
import { readField, writeField } from './field.ts';
import type { Postings } from './lexical-index.ts';

const MAGIC = 'tiaowen-postings';
const VERSION = 1;

/** The same postings give the same bytes. */
export function encodePostings({ documentStarts, pairs, characters }: Postings): Uint8Array {
  const writer = byteWriter();
  writer.text(MAGIC);
  writer.varint(VERSION);
  writer.varint(documentStarts.length - 1);
  for (let i = 1; i < documentStarts.length; i++) {
    writer.varint((documentStarts[i] as number) - (documentStarts[i - 1] as number));
  }
  writeField(writer, pairs);
  writeField(writer, characters);
  return writer.finish();
}

/** Throws RangeError (or TypeError for bytes that are not UTF-8) where the bytes cannot be postings. */
export function decodePostings(bytes: Uint8Array): Postings {
  const reader = byteReader(bytes);
  if (reader.text() !== MAGIC) throw new RangeError('not a postings file');
  const version = reader.varint();
  if (version !== VERSION) throw new RangeError(`format ${version} where ${VERSION} is read`);
  const documents = reader.varint();
  if (documents > reader.rest()) throw new RangeError('more documents than bytes');
  const documentStarts = new Uint32Array(documents + 1);
  for (let i = 0; i < documents; i++) documentStarts[i + 1] = (documentStarts[i] as number) + reader.varint();
  const pairs = readField(reader);
  const characters = readField(reader);
  const size = documentStarts[documents];
  if (pairs.lengthsBefore.length - 1 !== size || characters.lengthsBefore.length - 1 !== size) {
    throw new RangeError('the fields and the documents differ in their number of chunks');
  }
  if (reader.rest() !== 0) throw new RangeError('bytes after the end');
  return { documentStarts, pairs, characters };
}
