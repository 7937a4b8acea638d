/** GBK by the byte: which pairs are characters, which pairs the page's decoder dropped, and back. */

const PAIRS = 0x10000;
const FIRST_LEAD = 0x81;
const LAST_LEAD = 0xfe;

/** The codec's tables. A pair is the number `lead << 8 | trail`. */
export type Gbk = {
  /** UTF-16 unit of each pair, 0 where GBK leaves the pair undefined. */
  readonly charOfPair: Uint16Array;
  /** Pair of each UTF-16 unit, 0 where GBK has none. */
  readonly pairOfChar: Uint16Array;
  /** 1 for each well-formed pair that a decoder may have dropped. */
  readonly droppable: Uint8Array;
};

let loaded: Gbk | undefined;

/** The tables, built from the runtime's own decoder on the first call (about 10 ms). */
export function gbk(): Gbk {
  loaded ??= build();
  return loaded;
}

/** True for bytes that open a pair. */
export function isLead(byte: number): boolean {
  return byte >= FIRST_LEAD && byte <= LAST_LEAD;
}

/** True for bytes that may close a pair. */
export function isTrail(byte: number): boolean {
  return byte >= 0x40 && byte <= 0xfe && byte !== 0x7f;
}

function build(): Gbk {
  const charOfPair = new Uint16Array(PAIRS);
  const pairOfChar = new Uint16Array(PAIRS);
  const droppable = new Uint8Array(PAIRS);
  const decoder = new TextDecoder('gbk');
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (!isTrail(trail)) continue;
      const pair = (lead << 8) | trail;
      const unit = decoder.decode(Uint8Array.of(lead, trail)).charCodeAt(0);
      const privateUse = unit >= 0xe000 && unit <= 0xf8ff;
      if (privateUse || isLaterAddition(unit)) droppable[pair] = 1;
      if (privateUse || pair === FILLER) continue;
      charOfPair[pair] = unit;
      pairOfChar[unit] = pair;
    }
  }
  return { charOfPair, pairOfChar, droppable };
}

/** A pair that the WHATWG table maps to the ideographic space a second time. */
const FILLER = 0xa3a0;

/**
 * Characters that GB 18030 (2000 and 2005) put into places that GBK 1.0 leaves undefined: the WHATWG decoder
 * knows them, the decoders that made the damage mostly do not.
 */
function isLaterAddition(unit: number): boolean {
  return (
    (unit >= 0x2e80 && unit <= 0x2fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0x9fb4 && unit <= 0x9fbb) ||
    (unit >= 0xfe10 && unit <= 0xfe19) ||
    unit === 0x303e ||
    unit === 0x20ac ||
    unit === 0x1e3f ||
    unit === 0x01f9
  );
}
