/** The suite as a server uses it: start, progress, one at a time, stop, files. */
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { serverDesk } from '../../evals/server-desk.ts';
import { openAssistant } from '../../src/node.ts';

const assistant = await openAssistant();
const sheet = (rows: number) =>
  new TextEncoder().encode(
    `编号,问题,类别,应含条款\n${Array.from({ length: rows }, (_, i) => `${i},老旧小区改造由谁负责？,${i % 2 ? '甲' : '乙'},24`).join('\n')}`,
  );

async function ended(desk: ReturnType<typeof serverDesk>) {
  while (desk.status().state === 'running') await setTimeout(10);
  return desk.status();
}

test('a sheet becomes a report', async () => {
  const desk = serverDesk(assistant);
  expect(desk.status()).toEqual({ state: 'idle' });
  await desk.start('题.csv', sheet(6), { tag: '甲' });
  expect(desk.status()).toMatchObject({ state: 'running', set: '题.csv', total: 3 });
  expect(await ended(desk)).toMatchObject({
    state: 'done',
    outcome: { pass: true, complete: true, passed: 3, cases: 3, planned: 3, missed: [] },
  });
  for (const name of ['report.html', 'report.xlsx', 'report.json', 'junit.xml', 'timing.json']) {
    expect(desk.file(name)?.bytes.byteLength).toBeGreaterThan(100);
  }
  expect(desk.file('report.html')?.styleSource).toMatch(/^'sha256-[\w+/]+=*'$/);
  expect(desk.file('other')).toBeUndefined();
});

test('one at a time; a stopped run is incomplete and lets the next one start', async () => {
  const desk = serverDesk(assistant);
  await desk.start('a.csv', sheet(3000), {});
  await expect(desk.start('b.csv', sheet(1), {})).rejects.toMatchObject({ code: 'conflict' });
  desk.stop();
  expect(await ended(desk)).toMatchObject({ outcome: { complete: false, pass: false, planned: 3000 } });
  await setTimeout(0);
  await desk.start('c.csv', sheet(1), {});
  expect(await ended(desk)).toMatchObject({ set: 'c.csv' });
});

test('a wrong sheet is named, and the desk is free again', async () => {
  const desk = serverDesk(assistant);
  const wrong = new TextEncoder().encode('问题,应含条款\n甲,十五六\n');
  await expect(desk.start('错.csv', wrong, {})).rejects.toThrow('错.csv:第 2 行:B 列“应含条款”');
  await expect(desk.start('多.csv', sheet(5001), {})).rejects.toThrow('5000');
  await expect(desk.start('空.csv', sheet(1), { tag: '没有' })).rejects.toThrow('没有类别');
  expect(desk.status()).toEqual({ state: 'idle' });
});
