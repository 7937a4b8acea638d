/** Seconds that each char filter takes for 1 MB of damaged text. */
import { readFileSync } from 'node:fs';
import { EditTrail } from '../src/text/edit-trail.ts';
import { CHAR_FILTERS, repairText } from '../src/text/repair.ts';

const BYTES = 1_000_000;

/** Prints `{ bytes, characters, seconds, filters: { name: seconds of its first run } }`. */
export async function repair(_args: string[]): Promise<void> {
  const text = damagedText(BYTES);
  const filters: Record<string, number> = {};
  const trail = new EditTrail(text);
  for (const { name, find } of CHAR_FILTERS) {
    filters[name] = secondsOf(() => trail.apply(find(trail.text)));
  }
  const seconds = secondsOf(() => repairText(text));
  const bytes = Buffer.byteLength(text);
  process.stdout.write(`${JSON.stringify({ bytes, characters: text.length, seconds, filters }, null, 2)}\n`);
}

/** The seed again and again; its lines change places, so that no copy is like another. */
function damagedText(bytes: number): string {
  const seed = readFileSync(new URL('../seeds/jinzhengfa-2024-20.raw.txt', import.meta.url), 'utf8');
  const lines = seed.split('\n');
  const parts: string[] = [];
  for (let size = 0, copy = 0; size < bytes; copy += 1) {
    const turned = lines.map((_, at) => lines[(at * 5 + copy) % lines.length]).join('\n');
    parts.push(turned);
    size += Buffer.byteLength(turned);
  }
  return parts.join('\n');
}

function secondsOf(work: () => void): number {
  const start = performance.now();
  work();
  return Math.round(performance.now() - start) / 1000;
}
