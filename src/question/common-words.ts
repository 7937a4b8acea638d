/** Which two characters stand side by side inside words that everybody uses. */
import { COMMON_PAIRS } from './common-pairs-table.ts';

const BASE = 0x10000;
let pairs: Set<number> | undefined;

function unpack(): Set<number> {
  const known = new Set<number>();
  for (const group of COMMON_PAIRS.trim().split(/\s+/)) {
    for (let i = 1; i < group.length; i++) known.add(group.charCodeAt(0) * BASE + group.charCodeAt(i));
  }
  return known;
}

/** By UTF-16 unit. */
export function isInWord(a: number, b: number): boolean {
  pairs ??= unpack();
  return pairs.has(a * BASE + b);
}
