/** What every `IndexStore` must do. */
import { describe, expect, it } from 'vitest';
import type { IndexStore } from '../../src/ports.ts';

const part = (text: string) => new TextEncoder().encode(text);

export function indexStoreContract(name: string, make: () => Promise<IndexStore>): void {
  describe(`${name} as an IndexStore`, () => {
    it('has nothing before the first publishing', async () => {
      expect(await (await make()).read('manifest.json')).toBeUndefined();
    });

    it('gives back the bytes that were published', async () => {
      const store = await make();
      await store.publish(
        new Map([
          ['manifest.json', part('{}')],
          ['postings.bin', Uint8Array.of(0, 255, 10)],
        ]),
      );
      expect(await store.read('manifest.json')).toEqual(part('{}'));
      expect(await store.read('postings.bin')).toEqual(Uint8Array.of(0, 255, 10));
      expect(await store.read('vectors.bin')).toBeUndefined();
    });

    it('replaces a generation as a whole', async () => {
      const store = await make();
      await store.publish(
        new Map([
          ['manifest.json', part('1')],
          ['words.json', part('[]')],
        ]),
      );
      await store.publish(new Map([['manifest.json', part('2')]]));
      expect(await store.read('manifest.json')).toEqual(part('2'));
      expect(await store.read('words.json')).toBeUndefined();
      await store.publish(new Map([['manifest.json', part('2')]]));
      expect(await store.read('manifest.json')).toEqual(part('2'));
    });

    it('keeps what was published apart from the bytes it was given', async () => {
      const store = await make();
      const bytes = part('abc');
      await store.publish(new Map([['manifest.json', bytes]]));
      bytes.fill(0);
      (await store.read('manifest.json'))?.fill(0);
      expect(await store.read('manifest.json')).toEqual(part('abc'));
    });
  });
}
