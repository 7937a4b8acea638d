/** Where bytes stop being what an encoding allows. */

/** The offset of the first sequence that is not UTF-8 (Unicode 15, table 3-7), and how many long ones came before. */
export function scanUtf8(bytes: Uint8Array): { badAt: number; multibyte: number; bad: number } {
  let badAt = -1;
  let multibyte = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length = utf8Length(bytes, at);
    if (length > 0) multibyte += 1;
    else {
      bad += 1;
      if (badAt < 0) badAt = at;
    }
    at += Math.max(1, length);
  }
  return { badAt, multibyte, bad };
}

/** The length of the sequence that begins here, 0 when it is none. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  const second = bytes[at + 1] ?? 0;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (length === 0 || second < lowest || second > highest) return 0;
  for (let i = 2; i < length; i += 1) {
    const trail = bytes[at + i] ?? 0;
    if (trail < 0x80 || trail > 0xbf) return 0;
  }
  return length;
}

/** The offset of the first sequence that is not GB 18030 in the sense of the WHATWG decoder, -1 for none. */
export function firstBadGb18030(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const length = gb18030Length(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return -1;
}

function gb18030Length(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 4);
  if (a <= 0x80) return 1;
  if (a === 0xff) return 0;
  if ((b >= 0x40 && b <= 0x7e) || (b >= 0x80 && b <= 0xfe)) return 2;
  const isFour = b >= 0x30 && b <= 0x39 && c >= 0x81 && c <= 0xfe && d >= 0x30 && d <= 0x39;
  if (!isFour) return 0;
  const pointer = ((a - 0x81) * 10 + b - 0x30) * 1260 + (c - 0x81) * 10 + d - 0x30;
  return pointer <= 39_419 || (pointer >= 189_000 && pointer <= 1_237_575) ? 4 : 0;
}

/** The offset of the first half of a surrogate pair that stands alone, or of an odd last byte; -1 for none. */
export function firstBadUtf16(bytes: Uint8Array, littleEndian: boolean): number {
  const unitAt = (at: number): number => {
    const [first = 0, second = 0] = bytes.subarray(at, at + 2);
    return littleEndian ? first | (second << 8) : (first << 8) | second;
  };
  const even = bytes.length - (bytes.length % 2);
  for (let at = 0; at < even; at += 2) {
    const unit = unitAt(at);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = at + 2 < even ? unitAt(at + 2) : 0;
    if (unit > 0xdbff || next < 0xdc00 || next > 0xdfff) return at;
    at += 2;
  }
  return even < bytes.length ? even : -1;
}
