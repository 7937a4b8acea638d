/** Models as the commands use them: nothing loaded where none is set; embeddings of a server from build to question. */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAKE_DIMENSION } from '../fakes/embeddings.ts';
import { type FakeServer, startOpenAiServer } from '../fakes/openai-server.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/start.mjs', import.meta.url));
const KEY = 'sk-secret-of-the-command';
const folder = mkdtempSync(join(tmpdir(), 'tiaowen-models-'));
let server: FakeServer;

beforeAll(async () => {
  server = await startOpenAiServer();
  // The plan without its question bank, from which much is learnt at length.
  mkdirSync(join(folder, 'seeds'));
  for (const name of ['jinzhengfa-2024-20.raw.txt', 'units.yaml']) {
    copyFileSync(fileURLToPath(new URL(`../../seeds/${name}`, import.meta.url)), join(folder, 'seeds', name));
  }
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Prints the address of every module that is loaded. */
const TRACE = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({ load: (url, context, next) => (process._rawDebug('loaded ' + url), next(url, context)) });
`)}`;

async function tiaowen(args: string[], settings: Record<string, string>, options: string[] = []) {
  const env = {
    ...process.env,
    TIAOWEN_STORE: 'off',
    TIAOWEN_SEEDS: join(folder, 'seeds'),
    ...settings,
  };
  const child = spawn(process.execPath, [...options, MAIN, ...args], { env });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  expect(stdout + stderr).not.toContain(KEY);
  return { status, stdout, stderr };
}

const embedding = (index: string, name = 'bge-m3') => ({
  TIAOWEN_INDEX: join(folder, index),
  TIAOWEN_EMBEDDING_URL: server.url,
  TIAOWEN_EMBEDDING_KEY: KEY,
  TIAOWEN_EMBEDDING_NAME: name,
});
const textsAsked = () => server.requests.reduce((sum, { body }) => sum + body.input.length, 0);

describe('without a model', () => {
  it('loads nothing that models need', async () => {
    const settings = { TIAOWEN_INDEX: join(folder, 'plain') };
    expect((await tiaowen(['build-index'], settings)).status).toBe(0);
    const { status, stderr } = await tiaowen(['ask', '老旧小区改造由谁负责？'], settings, [
      '--import',
      TRACE,
    ]);
    expect(status).toBe(0);
    expect(stderr).toContain('loaded file:');
    expect(stderr).toContain('/src/models.ts');
    for (const unwanted of [
      '/src/upstream/',
      '/adapters/openai/',
      '/adapters/langchain/',
      'node_modules/langchain',
    ]) {
      expect(stderr).not.toContain(unwanted);
    }
    expect(stderr).not.toContain('recorded-model');
  });
}, 60_000);

describe('an embedding model on a server', () => {
  it('goes on with a build that was broken off, and keeps the model’s name in the index', async () => {
    server.misbehave('none', 'none', 'none', 'status_401');
    const broken = await tiaowen(['build-index'], embedding('served'));
    expect(broken).toMatchObject({ status: 1, stdout: '' });
    expect(broken.stderr).toContain('模型服务出错：status 401');
    server.misbehave('none');
    server.requests.length = 0;
    const whole = await tiaowen(['build-index'], embedding('served'));
    expect(whole.status).toBe(0);
    const chunks = Number(/(\d+) 条/.exec(whole.stdout)?.[1]);
    // One more to find the dimension; twenty were kept.
    expect(textsAsked()).toBe(chunks - 20 + 1);

    const generation = readFileSync(join(folder, 'served', 'current'), 'utf8').trim();
    const manifest = JSON.parse(readFileSync(join(folder, 'served', generation, 'manifest.json'), 'utf8'));
    expect(manifest.embedder).toEqual({ id: 'openai.1(bge-m3)', dimension: FAKE_DIMENSION });
  });

  it('embeds questions, and answers without where the server fails', async () => {
    const ask = () => tiaowen(['ask', '小区里怎么停车？'], embedding('served'));
    server.requests.length = 0;
    const well = await ask();
    expect(well.status).toBe(0);
    expect(server.requests.length).toBeGreaterThan(0);
    server.misbehave('status_500');
    const ill = await ask();
    expect(ill.status).toBe(0);
    expect(ill.stdout).not.toBe('');
    expect(ill.stderr).toContain('暂时只按字词检索');
    server.misbehave('none');
  });

  it('stops with the command to run where the index is of another model, either way', async () => {
    server.requests.length = 0;
    for (const settings of [
      embedding('served', 'other'),
      embedding('never-built'),
      { TIAOWEN_INDEX: join(folder, 'served') },
    ]) {
      const { status, stderr } = await tiaowen(['ask', '小区里怎么停车？'], settings);
      expect(status).toBe(1);
      expect(stderr).toContain('npm run build:index');
    }
    expect(server.requests).toEqual([]);
    const verified = await tiaowen(['verify'], embedding('served'));
    expect(verified.status).toBe(0);
  });
}, 60_000);
