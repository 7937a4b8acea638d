/** The bytes of the classifiers file: magic and version, then for each classifier its counts, features and weights. */
import { byteReader, byteWriter } from './bytes.ts';
import type { Postings } from './lexical-index.ts';
import type { ClassifierTable } from './question-classifier.ts';

const MAGIC = 'tiaowen-classifiers';
const VERSION = 1;

/** The same classifiers give the same bytes. */
export function encodeClassifiers(tables: readonly ClassifierTable[]): Uint8Array {
  const writer = byteWriter();
  writer.text(MAGIC);
  writer.varint(VERSION);
  writer.varint(tables.length);
  for (const { first, classes, features, frequencies, examples, weights, scale } of tables) {
    for (const value of [first, classes, examples, features.length]) writer.varint(value);
    let before = -1;
    for (const [i, feature] of features.entries()) {
      writer.varint(feature - before - 1);
      writer.varint(frequencies[i] as number);
      before = feature;
    }
    writer.raw(new Uint8Array(Float32Array.of(scale).buffer));
    writer.raw(new Uint8Array(weights.buffer, weights.byteOffset, weights.length));
  }
  return writer.finish();
}

/** Throws RangeError where the bytes cannot be classifiers over these postings. */
export function decodeClassifiers(bytes: Uint8Array, postings: Postings): ClassifierTable[] {
  const reader = byteReader(bytes);
  if (reader.text() !== MAGIC) throw new RangeError('not a classifiers file');
  const version = reader.varint();
  if (version !== VERSION) throw new RangeError(`format ${version} where ${VERSION} is read`);
  const size = postings.documentStarts.at(-1) ?? 0;
  const terms = postings.pairs.terms.size + postings.characters.terms.size;
  const tables: ClassifierTable[] = [];
  for (let left = reader.varint(); left > 0; left--) {
    const [first, classes, examples, count] = [
      reader.varint(),
      reader.varint(),
      reader.varint(),
      reader.varint(),
    ];
    if (first + classes > size) throw new RangeError('a class names a chunk that does not exist');
    if (count > terms) throw new RangeError('more features than terms');
    const features = new Uint32Array(count);
    const frequencies = new Uint32Array(count);
    let before = -1;
    for (let i = 0; i < count; i++) {
      before += reader.varint() + 1;
      features[i] = before;
      frequencies[i] = reader.varint();
    }
    if (before >= terms) throw new RangeError('a feature names a term that does not exist');
    const scale = new DataView(reader.raw(4).buffer).getFloat32(0, true);
    const weights = new Int8Array(reader.raw(count * classes).buffer);
    tables.push({ first, classes, features, frequencies, examples, weights, scale });
  }
  if (reader.rest() !== 0) throw new RangeError('bytes after the end');
  return tables;
}
