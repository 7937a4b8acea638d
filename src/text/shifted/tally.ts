/** Numbers by number, in typed arrays: several times faster than a Map where millions of look-ups are made. */

/** Keys are integers from 1 to 2^53; a key that was never set has the value 0. */
export class Tally {
  #keys: Float64Array;
  #values: Float32Array;
  #size = 0;

  constructor(expected: number) {
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2)));
    this.#keys = new Float64Array(capacity);
    this.#values = new Float32Array(capacity);
  }

  get(key: number): number {
    return this.#values[this.#slot(key)] ?? 0;
  }

  add(key: number, amount: number): void {
    const slot = this.#slot(key);
    if (this.#keys[slot] === 0) {
      this.#keys[slot] = key;
      this.#size++;
    }
    this.#values[slot] = (this.#values[slot] ?? 0) + amount;
    if (this.#size * 2 > this.#keys.length) this.#grow();
  }

  /** Where the key is, or the free place where it belongs (linear probing). */
  #slot(key: number): number {
    const mask = this.#keys.length - 1;
    const low = (key % 0x100000000) | 0;
    const high = Math.floor(key / 0x100000000);
    let slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    while (this.#keys[slot] !== key && this.#keys[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    this.#keys = new Float64Array(keys.length * 2);
    this.#values = new Float32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? 0;
      if (key === 0) continue;
      const slot = this.#slot(key);
      this.#keys[slot] = key;
      this.#values[slot] = values[i] ?? 0;
    }
  }
}
