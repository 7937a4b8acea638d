/** `npm run bench -- typos`: how many cases keep their strict pass when their questions have slips or are in pinyin. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { EvalCase } from '../evals/case.ts';
import { evaluate } from '../evals/evaluate.ts';
import { loadCases } from '../evals/load.ts';
import { inProcess } from '../evals/target.ts';
import { openAssistant } from '../src/node.ts';
import { PINYIN, type Random, SLIPS } from './slips.ts';

const CASES = fileURLToPath(new URL('../evals/cases/dev', import.meta.url));

type Share = { cases: number; kept: number };

/**
 * Options: `--set FILE_OR_FOLDER` (the development cases where absent), `--seed N`, `--kind NAME`, `--json`, `--show`
 * (each case lost). Only cases that pass without a slip are counted.
 */
export async function typos(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      set: { type: 'string', default: CASES },
      seed: { type: 'string', default: '20241025' },
      kind: { type: 'string' },
      json: { type: 'boolean' },
      show: { type: 'boolean' },
    },
  });
  const target = inProcess(await openAssistant());
  const plain = await evaluate((await loadCases(values.set)).cases, target);
  const passing = plain.filter(
    (result) => result.pass && !/typo|pinyin|damaged|english/.test(result.placed.case.tags.join()),
  );
  const shares: Record<string, Record<string, Share>> = {};
  for (const [kind, slip] of Object.entries({ ...SLIPS, ...PINYIN })) {
    if (values.kind !== undefined && values.kind !== kind) continue;
    const changed = passing.flatMap(({ placed, answer }) => {
      const question = slip(placed.case.question, generator(seedOf(placed.case, Number(values.seed))));
      return question === undefined
        ? []
        : [{ placed: { ...placed, case: { ...placed.case, question } }, before: placed, answer }];
    });
    const results = await evaluate(
      changed.map(({ placed }) => placed),
      target,
    );
    const byAsker: Record<string, Share> = {};
    for (const [i, { placed, pass, answer }] of results.entries()) {
      for (const tag of ['全部', ...placed.case.tags.filter((tag) => tag.startsWith('asker:'))]) {
        const share = byAsker[tag] ?? { cases: 0, kept: 0 };
        byAsker[tag] = share;
        share.cases += 1;
        share.kept += pass ? 1 : 0;
      }
      if (values.show && !pass) {
        console.error(
          `${kind} ${placed.case.id}\n  ${changed[i]?.before.case.question}\n  ${placed.case.question}\n  ${answer?.standaloneQuestion}`,
        );
      }
    }
    shares[kind] = byAsker;
  }
  if (values.json) process.stdout.write(`${JSON.stringify(shares)}\n`);
  else for (const [kind, byAsker] of Object.entries(shares)) process.stdout.write(`${line(kind, byAsker)}\n`);
}

const percent = ({ cases, kept }: Share) => `${((100 * kept) / cases).toFixed(1)}%`;

function line(kind: string, byAsker: Record<string, Share>): string {
  const parts = Object.entries(byAsker).map(
    ([tag, share]) => `${tag} ${share.kept}/${share.cases} ${percent(share)}`,
  );
  return `${kind}：${parts.join('，')}`;
}

/** Each case has slips of its own, whatever other cases there are (FNV-1a). */
function seedOf({ id }: EvalCase, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash;
}

/** Mulberry32: the same slips for the same seed. */
function generator(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
