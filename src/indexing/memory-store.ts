/** An index store in memory: for tests, and where the parts come bundled with the program. */
import type { IndexStore } from '../ports.ts';

export function createMemoryStore(parts: ReadonlyMap<string, Uint8Array> = new Map()): IndexStore {
  let current = copied(parts);
  return {
    read: async (part) => current.get(part)?.slice(),
    publish: async (next) => {
      current = copied(next);
    },
  };
}

function copied(parts: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  return new Map([...parts].map(([name, bytes]) => [name, bytes.slice()]));
}
