/** Both modes side by side: the gate is that without a model, and the cases that differ are named. */
import { expect, it } from 'vitest';
import { readCases } from '../../evals/load.ts';
import { reportLines } from '../../evals/outputs/lines.ts';
import { runSuite } from '../../evals/suite.ts';
import { inProcess } from '../../evals/target.ts';
import { createAssistant } from '../../src/assistant.ts';
import { planReader } from '../fixtures/plan.ts';
import { modelOptions, scriptedModel } from '../fixtures/scripted-model.ts';

const reader = await planReader();
const sheet = [
  '编号,问题,应含条款,应含',
  '一,公交线路怎么优化？,1,末班车',
  '二,占道停车怎么整治？,4,',
  '三,第三条由谁负责？,3,',
].join('\n');

it('reports the totals of both and what differs', async () => {
  const { cases } = await readCases('plan.csv', [
    { file: 'plan.csv', bytes: new TextEncoder().encode(sheet) },
  ]);
  const model = scriptedModel((messages) =>
    messages[1]?.content.includes('占道') ? '乘客免费乘车[1]。' : '新增微循环公交线路[1]。',
  );
  const assistant = createAssistant(reader, undefined, modelOptions(model));
  const { report, timing } = await runSuite({
    cases,
    target: inProcess(assistant),
    worded: { model: assistant.model ?? '', target: inProcess(assistant, 'generate') },
    set: 'plan',
  });
  expect(report.total).toEqual({ cases: 3, passed: 3 });
  expect(report.modes).toEqual({
    model: 'scripted',
    extract: { cases: 3, passed: 3 },
    generate: { cases: 3, passed: 2, worded: 1, degraded: 1 },
    differ: [{ id: '一', extract: true, generate: false }],
  });
  const lines = reportLines(report, timing).join('\n');
  expect(lines).toContain('两种方式：摘录 3/3；生成（scripted）2/3，其中 1 题由模型行文，1 题降级');
  expect(lines).toContain('生成未通过 1 题：一');
  expect(model.calls.length).toBe(2);
});
