/** The bytes of the vectors file: `TWVC`, version, count and dimension (32 bits each), then 32-bit floats; all little-endian. */
import type { VectorTable } from '../schema/vector.ts';

const MAGIC = 0x43565754;
const VERSION = 1;
const HEADER_BYTES = 16;

export function encodeVectors({ dimension, values }: VectorTable): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + values.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [i, word] of [MAGIC, VERSION, values.length / dimension, dimension].entries()) {
    view.setUint32(i * 4, word, true);
  }
  for (let i = 0; i < values.length; i++) view.setFloat32(HEADER_BYTES + i * 4, values[i] as number, true);
  return bytes;
}

/** Throws RangeError where the bytes cannot be vectors. */
export function decodeVectors(bytes: Uint8Array): VectorTable {
  if (bytes.length < HEADER_BYTES) throw new RangeError('shorter than its header');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [magic, version, count, dimension] = [0, 4, 8, 12].map((at) => view.getUint32(at, true)) as [
    number,
    number,
    number,
    number,
  ];
  if (magic !== MAGIC) throw new RangeError('not a vectors file');
  if (version !== VERSION) throw new RangeError(`format ${version} where ${VERSION} is read`);
  if (bytes.length !== HEADER_BYTES + count * dimension * 4) {
    throw new RangeError(`${bytes.length} bytes do not hold ${count} vectors of ${dimension} numbers`);
  }
  const values = new Float32Array(count * dimension);
  for (let i = 0; i < values.length; i++) values[i] = view.getFloat32(HEADER_BYTES + i * 4, true);
  return { dimension, values };
}
