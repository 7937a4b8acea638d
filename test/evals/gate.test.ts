/** The development set through the real assistant, held against the thresholds. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evaluate } from '../../evals/evaluate.ts';
import { loadCases } from '../../evals/load.ts';
import { defaultSet } from '../../evals/options.ts';
import { inProcess } from '../../evals/target.ts';
import { judge, loadThresholds } from '../../evals/thresholds.ts';
import { openAssistant } from '../../src/node.ts';

test('the development set reaches every threshold', { timeout: 60_000 }, async () => {
  const results = await evaluate(loadCases(defaultSet), inProcess(await openAssistant()), 1);
  const thresholds = loadThresholds(join(import.meta.dirname, '../../evals/thresholds.json'));
  expect(judge(results, thresholds).filter((verdict) => !verdict.pass)).toEqual([]);
});
