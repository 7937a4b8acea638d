/**
 * The shape of a file that hnswlib saves, checked throughout before native code reads it: hnswlib
 * itself trusts every number in it, and a wrong one is a crash or a silent wrong answer.
 */

/** What is expected of the file; all vectors have length 1, as the space `cosine` stores them. */
export type HnswExpectation = { readonly dimension: number; readonly size: number };

const HEADER_BYTES = 96;
const LABEL_BYTES = 8;
/** hnswlib takes memory for all the room that the file claims; more than this beyond twice its vectors is no claim to trust. */
const SPARE = 1024;

/**
 * Throws RangeError saying what is wrong. Layout of hnswlib 0.8.0 (`HierarchicalNSW::saveIndex`), 64-bit,
 * little-endian: header; for each element its links on level 0, vector and label; then for each element
 * the byte count of its upper links and those links.
 */
export function checkHnswFile(bytes: Uint8Array, { dimension, size }: HnswExpectation): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  ensure(bytes.length >= HEADER_BYTES, 'shorter than its header');
  const long = (at: number) => Number(view.getBigUint64(at, true));
  const [offsetLevel0, maxElements, count, elementBytes, labelOffset, dataOffset] = [
    0, 8, 16, 24, 32, 40,
  ].map(long) as [number, number, number, number, number, number];
  const maxLevel = view.getInt32(48, true);
  const entry = view.getUint32(52, true);
  const [maxLinks, maxLinks0, m] = [56, 64, 72].map(long) as [number, number, number];
  const multiplier = view.getFloat64(80, true);

  ensure(count === size, `${count} vectors where ${size} are expected`);
  ensure(
    maxElements >= count && maxElements <= 2 * count + SPARE,
    `room for ${maxElements} of ${count} vectors`,
  );
  ensure(m >= 2 && m <= 0xffff && maxLinks === m && maxLinks0 === 2 * m, 'impossible numbers of links');
  ensure(Math.abs(multiplier * Math.log(m) - 1) < 1e-9, 'an impossible level multiplier');
  const links0Bytes = 4 + maxLinks0 * 4;
  const linksBytes = 4 + maxLinks * 4;
  ensure(offsetLevel0 === 0 && dataOffset === links0Bytes, 'an impossible layout');
  ensure(
    labelOffset === links0Bytes + dimension * 4 && elementBytes === labelOffset + LABEL_BYTES,
    `vectors of another dimension than ${dimension}`,
  );
  ensure(HEADER_BYTES + count * (elementBytes + 4) <= bytes.length, 'truncated');

  const levels = readLevels(view, HEADER_BYTES + count * elementBytes, count, linksBytes);
  if (count > 0) ensure(entry < count && levels.levels[entry] === maxLevel, 'an impossible entry point');
  const labels = new Set<number>();
  for (let i = 0; i < count; i++) {
    const at = HEADER_BYTES + i * elementBytes;
    checkLinks(view, at, maxLinks0, levels.levels, 0);
    for (let level = 1; level <= (levels.levels[i] as number); level++) {
      checkLinks(
        view,
        (levels.starts[i] as number) + (level - 1) * linksBytes,
        maxLinks,
        levels.levels,
        level,
      );
    }
    checkUnitLength(view, at + dataOffset, dimension);
    labels.add(long(at + labelOffset));
  }
  ensure(labels.size === count && [...labels].every((label) => label < count), 'labels are not 0, 1, 2, …');
}

/** Level of each element and where its upper links begin. */
function readLevels(view: DataView, from: number, count: number, linksBytes: number) {
  const levels = new Int32Array(count);
  const starts = new Float64Array(count);
  let at = from;
  for (let i = 0; i < count; i++) {
    ensure(at + 4 <= view.byteLength, 'truncated');
    const length = view.getUint32(at, true);
    ensure(length % linksBytes === 0, 'upper links of an impossible length');
    levels[i] = length / linksBytes;
    starts[i] = at + 4;
    at += 4 + length;
  }
  ensure(at === view.byteLength, 'truncated, or bytes after the end');
  return { levels, starts };
}

/** A list is its length (16 bits), a mark of deletion, and element numbers; all must live on that level. */
function checkLinks(view: DataView, at: number, most: number, levels: Int32Array, level: number): void {
  const count = view.getUint16(at, true);
  ensure(count <= most, 'more links than there is room for');
  ensure(view.getUint16(at + 2, true) === 0, 'a deleted vector');
  for (let i = 0; i < count; i++) {
    const target = levels[view.getUint32(at + 4 + i * 4, true)];
    ensure(target !== undefined && target >= level, 'a link to nowhere');
  }
}

function checkUnitLength(view: DataView, at: number, dimension: number): void {
  let sum = 0;
  for (let j = 0; j < dimension; j++) sum += view.getFloat32(at + j * 4, true) ** 2;
  ensure(sum === 0 || Math.abs(sum - 1) < 1e-3, 'a vector that is not finite or not of length 1');
}

function ensure(condition: boolean, problem: string): asserts condition {
  if (!condition) throw new RangeError(problem);
}
