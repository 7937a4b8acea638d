/** The way between canonical text and raw text, over the stretches in which they differ. */
import type { OffsetMapData } from '../schema/repair.ts';

/** One differing stretch: `canonicalStart, canonicalEnd, rawStart, rawEnd`. */
const WIDTH = 4;
const CANONICAL_START = 0;
const RAW_START = 2;

/**
 * Maps spans both ways; all offsets are UTF-16 units. A bound that falls inside a differing stretch moves to
 * that stretch's own bound, outwards. So `toCanonical(...toRaw(a, b))` is `[a, b]`, or the smallest span around
 * it that cuts no stretch. Text that was deleted at the edge of a span does not belong to it.
 */
export class OffsetMap {
  readonly #data: OffsetMapData;

  constructor(data: OffsetMapData) {
    this.#data = data;
  }

  /** The raw span that the canonical span `[start, end)` was made from. */
  toRaw(start: number, end: number): [number, number] {
    return this.#map(start, end, CANONICAL_START, RAW_START);
  }

  /** The canonical span that the raw span `[start, end)` became; empty where all of it was deleted. */
  toCanonical(start: number, end: number): [number, number] {
    return this.#map(start, end, RAW_START, CANONICAL_START);
  }

  #map(start: number, end: number, from: number, to: number): [number, number] {
    const a = this.#mapStart(start, from, to);
    const b = this.#mapEnd(end, from, to);
    return a <= b ? [a, b] : [b, a];
  }

  /** The last stretch that begins at or before the offset decides. */
  #mapStart(offset: number, from: number, to: number): number {
    const at = this.#count((i) => this.#value(i, from) <= offset) - 1;
    if (at < 0) return offset;
    const stretchEnd = this.#value(at, from + 1);
    if (offset < stretchEnd) return this.#value(at, to);
    return this.#value(at, to + 1) + offset - stretchEnd;
  }

  /** The first stretch that ends at or after the offset decides. */
  #mapEnd(offset: number, from: number, to: number): number {
    const at = this.#count((i) => this.#value(i, from + 1) < offset);
    if (at * WIDTH < this.#data.length) {
      const stretchStart = this.#value(at, from);
      if (offset > stretchStart) return this.#value(at, to + 1);
      return this.#value(at, to) + offset - stretchStart;
    }
    if (at === 0) return offset;
    return this.#value(at - 1, to + 1) + offset - this.#value(at - 1, from + 1);
  }

  #value(stretch: number, field: number): number {
    return this.#data[stretch * WIDTH + field] ?? 0;
  }

  /** How many stretches from the front satisfy a condition that, once false, stays false. */
  #count(holds: (stretch: number) => boolean): number {
    let low = 0;
    let high = this.#data.length / WIDTH;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
