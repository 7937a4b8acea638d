/** The development set passes the gate; a seeded defect turns it red, and the gate that says so is the one by its name. */
import { expect, test } from 'vitest';
import { evaluate } from '../../evals/evaluate.ts';
import { loadCases } from '../../evals/load.ts';
import { defaultSet } from '../../evals/options.ts';
import { defaultThresholds, runSuite } from '../../evals/suite.ts';
import type { Target } from '../../evals/target.ts';

import { TiaowenError } from '../../src/errors.ts';
import { judge, type Verdict } from '../../evals/thresholds.ts';
import * as targets from './stub-targets.ts';

const { cases } = await loadCases(defaultSet);
const results = await evaluate(cases, targets.sound);

const runs = new Map<Target, Promise<Verdict[]>>();
/** The gates that a target fails; each target is asked once. */
async function red(target: Target): Promise<Verdict[]> {
  const run = runs.get(target) ?? evaluate(cases, target).then((found) => judge(found, defaultThresholds()));
  runs.set(target, run);
  return (await run).filter(({ pass }) => !pass);
}

test('the development set reaches every threshold', () => {
  expect(judge(results, defaultThresholds()).filter((verdict) => !verdict.pass)).toEqual([]);
});

test.each<[string, Target, string]>([
  ['a unit dropped', targets.droppingUnit, 'units'],
  ['an offset shifted', targets.shiftingOffsets, 'quotes'],
  ['two clauses swapped', targets.swappingClauses, 'quotes'],
  ['all measures cited', targets.citingAll, 'citation-precision'],
  ['all measures cited', targets.citingAll, 'false-answers'],
  ['everything refused', targets.refusingAll, 'false-refusals'],
  ['everything refused', targets.refusingAll, 'needed-citations'],
  ['a number invented', targets.inventingNumber, 'numbers'],
  ['a row lost', targets.losingRow, 'rows'],
])('%s: %# %s', { timeout: 60_000 }, async (_name, target, gate) => {
  expect((await red(target)).map(({ name }) => name)).toContain(gate);
});

test('a dropped unit fails the condition on units and no other', { timeout: 60_000 }, async () => {
  const failed = await red(targets.droppingUnit);
  const conditions = failed.filter(({ group }) => group === 'condition').map(({ name }) => name);
  expect(conditions).toEqual(['units']);
});

test('one gold unit changed fails exactly that case', async () => {
  const at = results.findIndex(({ pass, placed }) => pass && placed.case.units.length > 1);
  const altered = cases.map((placed, i) =>
    i === at
      ? { ...placed, case: { ...placed.case, units: ['省水利厅', ...placed.case.units.slice(1)] } }
      : placed,
  );
  const after = await evaluate(altered, targets.sound);
  const differing = after.flatMap(({ pass, placed }, i) =>
    pass === results[i]?.pass ? [] : [placed.case.id],
  );
  expect(differing).toEqual([cases[at]?.case.id]);
});

test('one question at a time or sixteen: the same scores', async () => {
  const many = await evaluate(cases, targets.sound, { concurrency: 16 });
  const bare = (found: typeof results) => found.map(({ latency: _, ...result }) => result);
  expect(bare(many)).toEqual(bare(results));
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
