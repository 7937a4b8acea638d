/** One inverted field: for each term the chunks that hold it and how often; its builder and its bytes. */
import type { ByteReader, ByteWriter } from './bytes.ts';

/** Chunks are numbered 0, 1, … ; the postings of a term are in that order. */
export type Field = {
  /** Term → its number. */
  readonly terms: ReadonlyMap<string, number>;
  /** The postings of term `t` are `[offsets[t], offsets[t + 1])`. */
  readonly offsets: Uint32Array;
  readonly positions: Uint32Array;
  /** Occurrences of the term in the chunk, 65,535 where there are more. */
  readonly frequencies: Uint16Array;
  /** Terms up to chunk `i`, so that chunk `i` has `lengthsBefore[i + 1] − lengthsBefore[i]`. */
  readonly lengthsBefore: Float64Array;
};

const MAX_FREQUENCY = 0xffff;

/** Numbers terms by first appearance: the same chunks give the same field. */
export function buildField(chunks: Iterable<readonly string[]>): Field {
  const terms = new Map<string, number>();
  const counts: number[] = [];
  const lastPosting: number[] = [];
  const lengths: number[] = [0];
  let termOf = new Uint32Array(1024);
  let positionOf = new Uint32Array(1024);
  let frequencyOf = new Uint16Array(1024);
  let size = 0;
  let position = 0;
  for (const chunk of chunks) {
    for (const text of chunk) {
      let term = terms.get(text);
      if (term === undefined) {
        term = terms.size;
        terms.set(text, term);
        counts.push(0);
        lastPosting.push(-1);
      }
      const last = lastPosting[term] as number;
      if (last >= 0 && positionOf[last] === position) {
        frequencyOf[last] = Math.min((frequencyOf[last] as number) + 1, MAX_FREQUENCY);
        continue;
      }
      if (size === termOf.length) {
        termOf = doubled(termOf, new Uint32Array(size * 2));
        positionOf = doubled(positionOf, new Uint32Array(size * 2));
        frequencyOf = doubled(frequencyOf, new Uint16Array(size * 2));
      }
      termOf[size] = term;
      positionOf[size] = position;
      frequencyOf[size] = 1;
      lastPosting[term] = size++;
      counts[term] = (counts[term] as number) + 1;
    }
    lengths.push((lengths[position] as number) + chunk.length);
    position++;
  }

  const offsets = new Uint32Array(counts.length + 1);
  for (const [term, count] of counts.entries()) offsets[term + 1] = (offsets[term] as number) + count;
  const next = offsets.slice();
  const positions = new Uint32Array(size);
  const frequencies = new Uint16Array(size);
  for (let i = 0; i < size; i++) {
    const term = termOf[i] as number;
    const at = next[term] as number;
    next[term] = at + 1;
    positions[at] = positionOf[i] as number;
    frequencies[at] = frequencyOf[i] as number;
  }
  return { terms, offsets, positions, frequencies, lengthsBefore: Float64Array.from(lengths) };
}

/** Postings of a term as steps between positions, the frequency only where it is not 1. */
export function writeField(writer: ByteWriter, field: Field): void {
  writer.varint(field.lengthsBefore.length - 1);
  for (let i = 1; i < field.lengthsBefore.length; i++) writer.varint(lengthOf(field, i - 1));
  writer.varint(field.terms.size);
  writer.varint(field.positions.length);
  for (const [text, term] of field.terms) {
    writer.text(text);
    const end = field.offsets[term + 1] as number;
    const start = field.offsets[term] as number;
    writer.varint(end - start);
    let before = -1;
    for (let i = start; i < end; i++) {
      const position = field.positions[i] as number;
      const frequency = field.frequencies[i] as number;
      writer.varint((position - before - 1) * 2 + (frequency === 1 ? 1 : 0));
      if (frequency !== 1) writer.varint(frequency);
      before = position;
    }
  }
}

/** Throws RangeError where the bytes cannot be a field. */
export function readField(reader: ByteReader): Field {
  const size = bounded(reader.varint(), reader.rest());
  const lengthsBefore = new Float64Array(size + 1);
  for (let i = 0; i < size; i++) lengthsBefore[i + 1] = (lengthsBefore[i] as number) + reader.varint();
  const termCount = bounded(reader.varint(), reader.rest());
  const postingCount = bounded(reader.varint(), reader.rest());
  const terms = new Map<string, number>();
  const offsets = new Uint32Array(termCount + 1);
  const positions = new Uint32Array(postingCount);
  const frequencies = new Uint16Array(postingCount);
  let at = 0;
  for (let term = 0; term < termCount; term++) {
    terms.set(reader.text(), term);
    const count = reader.varint();
    if (at + count > postingCount) throw new RangeError('more postings than announced');
    let position = -1;
    for (let i = 0; i < count; i++) {
      const step = reader.varint();
      position += Math.floor(step / 2) + 1;
      if (position >= size) throw new RangeError('a posting names a chunk that does not exist');
      positions[at] = position;
      frequencies[at++] = step % 2 === 1 ? 1 : bounded(reader.varint(), MAX_FREQUENCY);
    }
    offsets[term + 1] = at;
  }
  if (at !== postingCount || terms.size !== termCount) throw new RangeError('counts do not agree');
  return { terms, offsets, positions, frequencies, lengthsBefore };
}

/** Number of terms in a chunk, repeats included. */
export function lengthOf(field: Field, position: number): number {
  return (field.lengthsBefore[position + 1] as number) - (field.lengthsBefore[position] as number);
}

/** Index of the first posting in `[from, to)` whose position is not below `position`. */
export function seek(field: Field, from: number, to: number, position: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((field.positions[middle] as number) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bounded(value: number, most: number): number {
  if (value > most) throw new RangeError(`a count of ${value} where at most ${most} are possible`);
  return value;
}

function doubled<T extends Uint32Array | Uint16Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
