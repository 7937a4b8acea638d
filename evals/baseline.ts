/** A run held against an earlier report: which cases are fixed, which are broken. */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { CaseFileError } from './case-error.ts';

const baselineSchema = z.object({
  complete: z.boolean().default(true),
  cases: z.array(z.object({ id: z.string(), question: z.string(), pass: z.boolean() })),
});
export type Baseline = z.infer<typeof baselineSchema>;

/** Ids. `added` were not in the earlier run, or asked something else there; `gone` are not in this one. */
export type Comparison = { fixed: string[]; broken: string[]; added: string[]; gone: string[] };

/** @throws CaseFileError when the file is no report, or one of a run that was broken off. */
export function loadBaseline(file: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new CaseFileError('无法读取，或不是有效的 JSON', { file }, cause);
  }
  const parsed = baselineSchema.safeParse(value);
  if (!parsed.success) throw new CaseFileError('不是评测报告 report.json', { file }, parsed.error);
  if (!parsed.data.complete) throw new CaseFileError('这份报告没有跑完，不能作基准', { file });
  return parsed.data;
}

type Outcome = { id: string; question: string; pass: boolean };

/** Undefined where the two runs have no case in common. */
export function compare(baseline: Baseline, now: readonly Outcome[]): Comparison | undefined {
  const earlier = new Map(baseline.cases.map((found) => [found.id, found]));
  const comparison: Comparison = { fixed: [], broken: [], added: [], gone: [] };
  let shared = 0;
  for (const { id, question, pass } of now) {
    const before = earlier.get(id);
    earlier.delete(id);
    if (before?.question !== question) {
      comparison.added.push(id);
      continue;
    }
    shared += 1;
    if (pass && !before.pass) comparison.fixed.push(id);
    if (!pass && before.pass) comparison.broken.push(id);
  }
  comparison.gone = [...earlier.keys()];
  return shared > 0 ? comparison : undefined;
}
