/** The development set passes the gate; a seeded defect turns it red, and the gate that says so is the one by its name. */
import { expect, test } from 'vitest';
import { evaluate } from '../../evals/evaluate.ts';
import { loadCases } from '../../evals/load.ts';
import { defaultSet } from '../../evals/options.ts';
import { defaultThresholds, runSuite } from '../../evals/suite.ts';
import type { Target } from '../../evals/target.ts';
import { judge, type Verdict } from '../../evals/thresholds.ts';
import { TiaowenError } from '../../src/errors.ts';
import * as targets from './stub-targets.ts';

const { cases } = await loadCases(defaultSet);
const results = await evaluate(cases, targets.sound);

/** A third of the cases that the sound target passes: whatever is red on these is the defect's doing. */
const passing = results.filter(({ pass }, i) => pass && i % 3 === 0).map(({ placed }) => placed);

const runs = new Map<Target, Promise<Verdict[]>>();
/** The gates that a target fails; each target is asked once. */
async function red(target: Target): Promise<Verdict[]> {
  const run =
    runs.get(target) ?? evaluate(passing, target).then((found) => judge(found, defaultThresholds()));
  runs.set(target, run);
  return (await run).filter(({ pass }) => !pass);
}

test('the development set reaches every threshold', () => {
  expect(judge(results, defaultThresholds()).filter((verdict) => !verdict.pass)).toEqual([]);
});

test('the cases that pass are all that the gates ask for', async () => {
  expect(await red(targets.sound)).toEqual([]);
});

test.each<[string, string, Target]>([
  ['a unit dropped', 'units', targets.droppingUnit],
  ['an offset shifted', 'quotes', targets.shiftingOffsets],
  ['two clauses swapped', 'quotes', targets.swappingClauses],
  ['all measures cited', 'citation-precision', targets.citingAll],
  ['all measures cited', 'false-answers', targets.citingAll],
  ['everything refused', 'false-refusals', targets.refusingAll],
  ['everything refused', 'needed-citations', targets.refusingAll],
  ['a number invented', 'numbers', targets.inventingNumber],
  ['a row lost', 'rows', targets.losingRow],
])('%s: %s', { timeout: 60_000 }, async (_name, gate, target) => {
  expect((await red(target)).map(({ name }) => name)).toContain(gate);
});

test('a dropped unit fails the condition on units and no other', { timeout: 60_000 }, async () => {
  const failed = await red(targets.droppingUnit);
  const conditions = failed.filter(({ group }) => group === 'condition').map(({ name }) => name);
  expect(conditions).toEqual(['units']);
});

test('one gold unit changed fails exactly that case', async () => {
  const at = passing.findIndex((placed) => placed.case.units.length > 1);
  const altered = passing.map((placed, i) =>
    i === at
      ? { ...placed, case: { ...placed.case, units: ['省水利厅', ...placed.case.units.slice(1)] } }
      : placed,
  );
  const failed = (await evaluate(altered, targets.sound)).filter(({ pass }) => !pass);
  expect(failed.map(({ placed }) => placed.case.id)).toEqual([passing[at]?.case.id]);
});

test('one question at a time or sixteen: the same scores', async () => {
  const bare = (found: typeof results) => found.map(({ latency: _, ...result }) => result);
  const some = cases.filter((_, i) => i % 3 === 1);
  const many = await evaluate(some, targets.sound, { concurrency: 16 });
  expect(bare(many)).toEqual(bare(results.filter((_, i) => i % 3 === 1)));
});

test('an empty answer to every tag still meets a threshold', () => {
  const [first] = results;
  if (!first) throw new Error('no result');
  const odd = {
    ...first,
    pass: false,
    placed: { ...first.placed, case: { ...first.placed.case, tags: ['别的'] } },
  };
  expect(judge([odd], defaultThresholds()).find(({ name }) => name === 'other')?.pass).toBe(false);
});

test('an aborted run is marked incomplete and does not pass', async () => {
  const stop = new AbortController();
  const { report, files } = await runSuite({
    cases,
    target: targets.sound,
    set: 'dev',
    signal: stop.signal,
    progress: (done) => done === 400 && stop.abort(),
  });
  expect(report).toMatchObject({
    complete: false,
    planned: cases.length,
    total: { cases: 400 },
    pass: false,
  });
  const text = new TextDecoder().decode(files.find(({ name }) => name === 'report.html')?.bytes);
  expect(text).toContain(`只跑了 400/${cases.length} 题`);
});

test('an unreachable target fails every case and passes no gate', async () => {
  const down: Target = {
    ...targets.sound,
    ask: () => Promise.reject(new TiaowenError('internal', '无法连接')),
  };
  const { report } = await runSuite({ cases: cases.slice(0, 20), target: down, set: 'dev' });
  expect(report).toMatchObject({ total: { cases: 20, passed: 0 }, pass: false });
});
