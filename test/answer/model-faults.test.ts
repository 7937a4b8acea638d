/** Every fault of a model server, through the assistant: an answer in time, with the reason, streaming or not. */
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { createAssistant } from '../../src/assistant.ts';
import { configuredModel } from '../../src/configured-model.ts';
import { FAULTS, faultsFor } from '../fakes/faults.ts';
import { startOpenAiServer } from '../fakes/openai-server.ts';
import { planReader } from '../fixtures/plan.ts';

const reader = await planReader();
const server = await startOpenAiServer({ reply: () => '新增微循环公交线路，并延长末班车时间[1]。' });
afterAll(() => server.close());
afterEach(() => vi.unstubAllEnvs());

const QUESTION = { question: '公交线路怎么优化？' };

it.each(faultsFor('stream'))('%s', async (fault) => {
  vi.stubEnv('TIAOWEN_MODEL_URL', server.url);
  vi.stubEnv('TIAOWEN_MODEL_NAME', 'fake');
  vi.stubEnv('TIAOWEN_MODEL_TIMEOUT', '1');
  server.misbehave(fault);
  const assistant = createAssistant(reader, undefined, await configuredModel());
  const { outcome } = FAULTS[fault];
  const degraded = outcome === 'reply' ? undefined : `upstream_${outcome}`;
  expect((await assistant.ask(QUESTION)).degraded).toBe(degraded);
  const streamed = [];
  for await (const { event, data } of assistant.askStream(QUESTION))
    if (event === 'done') streamed.push(data);
  expect(streamed).toMatchObject([degraded === undefined ? { status: 'answered' } : { degraded }]);
  await server.settled();
});
