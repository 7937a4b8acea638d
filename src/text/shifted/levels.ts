/** The paths of a search, kept by how far they have read. */
import type { Path } from './paths.ts';

/** Nats behind the best path of its level at which a path is given up. */
const WINDOW = 13;

export class Levels {
  readonly #levels = new Map<number, { paths: Path[]; least: number }>();

  get size(): number {
    return this.#levels.size;
  }

  /** What a path that has read up to `end` must cost less than to be kept. */
  bound(end: number): number {
    const level = this.#levels.get(end);
    return level === undefined ? Number.POSITIVE_INFINITY : level.least + WINDOW;
  }

  add(end: number, path: Path | undefined): void {
    if (path === undefined) return;
    const level = this.#levels.get(end);
    if (level === undefined) {
      this.#levels.set(end, { paths: [path], least: path.cost });
      return;
    }
    level.paths.push(path);
    if (path.cost < level.least) level.least = path.cost;
  }

  /** Takes the paths out that have read up to `end`. */
  take(end: number): Path[] {
    const paths = this.#levels.get(end)?.paths ?? [];
    this.#levels.delete(end);
    return paths;
  }
}

/** The `count` cheapest paths, cheapest first. */
export function cheapest(paths: readonly Path[], count: number): Path[] {
  const least = paths.reduce((cost, path) => Math.min(cost, path.cost), Number.POSITIVE_INFINITY);
  return paths
    .filter((path) => path.cost < least + WINDOW)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, count);
}
