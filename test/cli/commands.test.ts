/** The commands as processes: exit status, and what goes to which stream. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerSchema } from '../../src/schema/answer.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/start.mjs', import.meta.url));
const SEED = fileURLToPath(new URL('../../seeds/jinzhengfa-2024-20.raw.txt', import.meta.url));
const BANK = fileURLToPath(new URL('../../seeds/jinzhengfa-2024-20.questions.yaml', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tiaowen-cli-'));
const env = {
  ...process.env,
  TIAOWEN_INDEX: join(folder, 'index'),
  TIAOWEN_STORE: join(folder, 'data/tiaowen.sqlite'),
  PORT: '0',
  HOST: '127.0.0.1',
};

function tiaowen(args: string[], settings: Record<string, string> = {}) {
  const { status, stderr, stdout } = spawnSync(process.execPath, [MAIN, ...args], {
    env: { ...env, ...settings },
    encoding: 'utf8',
  });
  return { status, stderr, stdout };
}

function file(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

beforeAll(() => {
  expect(tiaowen(['build-index']).status).toBe(0);
}, 30_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('wrong usage and unreadable input: exit 2 with one line', () => {
  test.each([
    ['no command', []],
    ['unknown command', ['magic']],
    ['inherited name', ['constructor']],
    ['no file', ['text']],
    ['unknown option', ['text', 'a', '--magic']],
    ['unknown report', ['text', 'a', '--report', 'xml']],
    ['two files', ['parse', 'a', 'b']],
    ['missing file', ['text', join(folder, 'absent')]],
    ['a folder', ['text', folder]],
    ['empty file', ['text', file('empty.txt', '')]],
    ['binary file', ['parse', file('binary.txt', new Uint8Array([0, 1, 2, 0, 255, 254, 0, 7]))]],
    ['undecodable file', ['text', file('bad.txt', new Uint8Array([0xe5, 0x9f, 0x8e, 0xff, 0xff, 0x41]))]],
    ['blank question', ['ask', ' \u200B ']],
    ['question too long', ['ask', '字'.repeat(2001)]],
    ['unknown document', ['ask', '第一条', '--doc', 'nope']],
    ['questions: two files', ['bank', 'a', 'b']],
    ['prompt: no question', ['prompt']],
    ['prompt: blank question', ['prompt', ' ']],
    ['questions: missing file', ['bank', join(folder, 'absent.txt')]],
    ['questions: another format', ['bank', file('questions.csv', 'question\n谁负责')]],
    ['questions: a broken line', ['bank', file('broken.jsonl', '{"question":"谁负责"}\n{')]],
    ['questions: no report', ['bank', file('report.json', '{"cases":[{}]}')]],
    ['questions: unknown document', ['bank', file('one.txt', '谁负责'), '--doc', 'nope']],
  ])('%s', (_, args) => {
    const { status, stderr, stdout } = tiaowen(args);
    expect(stderr).toMatch(/^tiaowen: [^\n]*\p{Script=Han}[^\n]*\n$/u);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test.each(['abc', '99999', '-1', '1.5'])('PORT=%s', (PORT) => {
    const { status, stderr } = tiaowen(['serve'], { PORT });
    expect(stderr).toMatch(/^tiaowen: [^\n]*PORT[^\n]*\n$/);
    expect(status).toBe(2);
  });
});

test('text: the canonical text on one stream, the repairs on the other', () => {
  const { status, stderr, stdout } = tiaowen(['text', SEED]);
  expect(status).toBe(0);
  expect(stdout).toContain('晋政发〔2024〕20号');
  expect(stderr).toMatch(/拼音夹注 \d+ 处/);
  const report = JSON.parse(tiaowen(['text', SEED, '--report', 'json']).stderr);
  expect(report.ledger.length).toBeGreaterThan(report.repairs.pinyin);
}, 20_000);

test('parse: the document as JSON', () => {
  const { stdout } = tiaowen(['parse', SEED]);
  expect(JSON.parse(stdout)).toMatchObject({ id: 'jinzhengfa-2024-20', number: '晋政发〔2024〕20号' });
});

test('ask: as text with its evidence, and as JSON', () => {
  const asText = tiaowen(['ask', '第十五条由谁负责']);
  expect(asText.status).toBe(0);
  expect(asText.stdout).toContain('依据：\n[1] （十五）');
  const answer = answerSchema.parse(JSON.parse(tiaowen(['ask', '第十五条由谁负责', '--json']).stdout));
  expect(answer.citations[0]?.measure).toBe(15);
  expect(answer.explanation).toBeUndefined();
});

test('prompt: what a model would be sent, the same each time; nothing for what rules answer', () => {
  const { status, stdout } = tiaowen(['prompt', '城中村改造的钱从哪里来？电话13800138000']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^# system\n[\s\S]*\n# user\n\n<context id="0{32}">\n\[1\] /);
  expect(stdout).not.toContain('13800138000');
  const json = JSON.parse(tiaowen(['prompt', '城中村改造的钱从哪里来？', '--json']).stdout);
  expect(json.map(({ role }: { role: string }) => role)).toEqual(['system', 'user']);
  const ruled = tiaowen(['prompt', '第十五条由谁负责']);
  expect(ruled).toMatchObject({ status: 0, stdout: '' });
  expect(ruled.stderr).toContain('这个问题不交给模型');
}, 20_000);

test('bank: proposals on one stream, the summary on the other, and the bank as it was', () => {
  const before = readFileSync(BANK);
  const asked = file('asked.txt', '阳台能封起来吗\n\n文号是多少\n阳台能封起来吗？\n');
  const { status, stderr, stdout } = tiaowen(['bank', asked]);
  expect(status).toBe(0);
  expect(stdout).toContain('document: jinzhengfa-2024-20\nquestions:\n');
  expect(stdout).toContain('    - 阳台能封起来吗 # 未能回答');
  expect(stderr).toMatch(/^读到 3 问，提议 1 问，[^\n]*题库已有或重复 2[^\n]*题库未改动。\n$/);
  const { proposals } = JSON.parse(tiaowen(['bank', asked, '--json']).stdout);
  expect(proposals).toMatchObject([{ question: '阳台能封起来吗', line: 1, reason: 'refused' }]);
  expect(readFileSync(BANK)).toEqual(before);
}, 20_000);

test('bank: a wrong line is named with its file', () => {
  const { stderr } = tiaowen(['bank', file('wrong.jsonl', '{"question":"谁负责"}\n\n{"q":1}')]);
  expect(stderr).toBe(`tiaowen: 无法读取 ${join(folder, 'wrong.jsonl')}：第 3 行没有 question 文字\n`);
});

test('verify: 0 on a sound index, 1 and the command that mends it on a damaged one', () => {
  expect(tiaowen(['verify']).status).toBe(0);
  const absent = tiaowen(['verify'], { TIAOWEN_INDEX: join(folder, 'absent') });
  expect(absent.status).toBe(1);
  expect(absent.stderr).toContain('npm run build:index');
});

test('a reader that leaves early is no error', async () => {
  const child = spawn(process.execPath, [MAIN, 'parse', SEED], { env });
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  child.stdout.destroy();
  const [status] = await once(child, 'exit');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

describe('serve', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('says where it is, and %s ends it with 0', async (signal) => {
    const child = spawn(process.execPath, [MAIN, 'serve'], { env });
    const [line] = await once(child.stdout, 'data');
    const address = /^条问已就绪：(http:\/\/127\.0\.0\.1:\d+)\n$/.exec(String(line))?.[1];
    const response = await fetch(`${address}/readyz`);
    expect(response.status).toBe(200);
    const started = performance.now();
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('a port in use is exit 2 with one line', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const child = spawn(process.execPath, [MAIN, 'serve'], { env: { ...env, PORT: String(port) } });
    const [line] = await once(child.stderr, 'data');
    expect(String(line)).toBe(`tiaowen: 端口 ${port} 已被占用，请用 PORT 另指定一个\n`);
    expect(await once(child, 'exit')).toEqual([2, null]);
    taken.close();
  });
});
