/** The greatest entries of an array of numbers, without sorting all of it. */

/**
 * Places of the `count` greatest values among those that `admit` lets through, greatest first, ties by
 * lower place. A heap of `count` entries: O(n log count).
 */
export function greatest(values: Float64Array, count: number, admit: (place: number) => boolean): number[] {
  const heap: number[] = [];
  /** True where `a` ranks behind `b`. */
  const behind = (a: number, b: number) => {
    const difference = (values[a] as number) - (values[b] as number);
    return difference < 0 || (difference === 0 && a > b);
  };
  const sink = (place: number) => {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && behind(heap[child + 1] as number, heap[child] as number)) child++;
      if (!behind(heap[child] as number, place)) break;
      heap[at] = heap[child] as number;
      at = child;
    }
    heap[at] = place;
  };
  for (let place = 0; place < values.length; place++) {
    const last = heap[0];
    if (heap.length === count && (last === undefined || !behind(last, place))) continue;
    if (!admit(place)) continue;
    if (heap.length === count) {
      sink(place);
      continue;
    }
    let at = heap.push(place) - 1;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      if (!behind(place, heap[parent] as number)) break;
      heap[at] = heap[parent] as number;
      at = parent;
    }
    heap[at] = place;
  }
  return heap.sort((a, b) => (behind(a, b) ? 1 : -1));
}
