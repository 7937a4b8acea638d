/** Reading and writing of the postings file: little-endian numbers, variable-length integers, UTF-8. */

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export type ByteWriter = {
  /** Unsigned, below 2^32, seven bits a byte, low bits first. */
  varint(value: number): void;
  /** Length in bytes first. */
  text(value: string): void;
  /** The bytes as they are. */
  raw(value: Uint8Array): void;
  finish(): Uint8Array;
};

export function byteWriter(): ByteWriter {
  let bytes = new Uint8Array(1 << 16);
  let length = 0;
  const reserve = (more: number) => {
    if (length + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, length + more));
    larger.set(bytes);
    bytes = larger;
  };
  const varint = (value: number) => {
    reserve(5);
    let rest = value;
    while (rest > 0x7f) {
      bytes[length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    bytes[length++] = rest;
  };
  return {
    varint,
    text(value) {
      const encoded = encoder.encode(value);
      varint(encoded.length);
      reserve(encoded.length);
      bytes.set(encoded, length);
      length += encoded.length;
    },
    raw(value) {
      reserve(value.length);
      bytes.set(value, length);
      length += value.length;
    },
    finish: () => bytes.slice(0, length),
  };
}

export type ByteReader = {
  /** Throws RangeError past the end or above 2^32 − 1. */
  varint(): number;
  text(): string;
  /** A copy of that many bytes. */
  raw(length: number): Uint8Array;
  /** Bytes not read yet. */
  rest(): number;
};

export function byteReader(bytes: Uint8Array): ByteReader {
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('ends in the middle of a number');
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) {
        if (value > 0xffffffff) break;
        return value;
      }
    }
    throw new RangeError('a number is too large');
  };
  return {
    varint,
    text() {
      const length = varint();
      if (at + length > bytes.length) throw new RangeError('ends in the middle of a text');
      const value = decoder.decode(bytes.subarray(at, at + length));
      at += length;
      return value;
    },
    raw(length) {
      if (at + length > bytes.length) throw new RangeError('ends in the middle of a block');
      at += length;
      return bytes.slice(at - length, at);
    },
    rest: () => bytes.length - at,
  };
}
