/** What a model does beside answering: only where it is switched on, and never to the harm of the question. */
import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant.ts';
import { UpstreamError } from '../../src/errors.ts';
import { readModelSettings } from '../../src/model-settings.ts';
import type { ModelUses } from '../../src/uses/model-uses.ts';
import { planReader } from '../fixtures/plan.ts';
import { type Messages, modelOptions, scriptedModel } from '../fixtures/scripted-model.ts';

const reader = await planReader();
const taskOf = (messages: Messages) => {
  const system = messages[0]?.content ?? '';
  return system.includes('追问')
    ? 'rewrite'
    : system.includes('近义词语')
      ? 'expand'
      : system.includes('从最能到最不能')
        ? 'rerank'
        : 'answer';
};

function assistantFor(uses: ModelUses, replies: Partial<Record<string, string | Error>>) {
  const model = scriptedModel((messages) => [replies[taskOf(messages)] ?? '']);
  const tasks = () => model.calls.map(taskOf);
  return { assistant: createAssistant(reader, undefined, modelOptions(model, uses)), model, tasks };
}

const history = [
  { role: 'user' as const, content: '自行车专用道建在哪里？' },
  { role: 'assistant' as const, content: '在青河市、白石市建设。' },
];

describe('follow-ups', () => {
  const question = '新能源公交车每年更新500辆吗？';
  const asked = async (uses: ModelUses, rewrite: string | Error, request = { question, history }) => {
    const { assistant, tasks, model } = assistantFor(uses, { rewrite });
    return { answer: await assistant.ask(request), tasks: tasks(), model };
  };

  it('are not rewritten unless switched on, nor without a history, nor in the mode extract', async () => {
    expect((await asked({}, '甲')).tasks).not.toContain('rewrite');
    expect((await asked({ rewrite: true }, '甲', { question, history: [] })).tasks).not.toContain('rewrite');
    const { assistant, tasks } = assistantFor({ rewrite: true, expand: true, rerank: true }, {});
    await assistant.ask({ question, history, mode: 'extract' });
    expect(tasks()).toEqual([]);
  });

  it('are taken over where they keep all numbers and units', async () => {
    const rewritten = '方案要求新能源公交车每年更新500辆吗？';
    const { answer } = await asked({ rewrite: true }, rewritten);
    expect(answer.standaloneQuestion).toBe(rewritten);
  });

  it.each([
    ['loses a number', '方案要求新能源公交车每年更新吗？'],
    ['adds a number', '方案要求新能源公交车2027年更新500辆吗？'],
    ['adds a unit', '省公安厅每年更新新能源公交车500辆吗？'],
    ['is not Chinese', 'Does the plan renew 500 buses?'],
    ['is several lines', '新能源公交车每年更新500辆吗？\n好的'],
    ['is nothing', ''],
  ])('stay where the text %s', async (_, rewritten) => {
    const { answer } = await asked({ rewrite: true }, rewritten);
    expect(answer.standaloneQuestion).toBe(question);
  });

  it('stay where the model fails', async () => {
    const { answer } = await asked({ rewrite: true }, new UpstreamError('upstream_timeout', 'x'));
    expect(answer.standaloneQuestion).toBe(question);
  });

  it('send the history as quoted data alone', async () => {
    const { model } = await asked({ rewrite: true }, '');
    for (const messages of model.calls) {
      expect(messages.map(({ role }) => role)).toEqual(['system', 'user']);
      expect(messages[1]?.content).toMatch(/<history id="fence\d+">\n读者：自行车专用道/);
    }
  });
});

describe('the search', () => {
  const question = '电动大巴怎么换？';
  it('takes more words, and shows none of them', async () => {
    const plain = await createAssistant(reader).ask({ question }, { explain: true });
    const { assistant, tasks } = assistantFor(
      { expand: true },
      { expand: '新能源公交车、更新、淘汰老旧柴油公交车' },
    );
    const helped = await assistant.ask({ question }, { explain: true });
    expect(tasks()[0]).toBe('expand');
    const first = (helped.refusal?.nearest ?? helped.citations)[0];
    expect(first?.clause.id).toBe('m2');
    expect(helped.standaloneQuestion).toBe(plain.standaloneQuestion);
  });

  it('takes the order of the model among the top hits, and nothing else', async () => {
    const { assistant } = assistantFor({ rerank: true }, { rerank: '2,1' });
    const plain = await createAssistant(reader).ask({ question });
    const helped = await assistant.ask({ question });
    const ids = (of: typeof plain) => (of.refusal?.nearest ?? []).map(({ clause }) => clause.id);
    expect(ids(plain).length).toBeGreaterThan(1);
    expect(ids(helped).slice(0, 2)).toEqual(ids(plain).slice(0, 2).reverse());
  });

  it.each(['', '我认为第2条', '99,98', new UpstreamError('upstream_error', 'x')])(
    'stays as it is: %s',
    async (reply) => {
      const { assistant } = assistantFor({ rerank: true, expand: true }, { rerank: reply, expand: reply });
      expect(await assistant.ask({ question })).toEqual(await createAssistant(reader).ask({ question }));
    },
  );
});

describe('the setting', () => {
  it('names them', () => {
    const usesOf = (value: string) => readModelSettings({ TIAOWEN_MODEL_USES: value }).uses;
    expect(usesOf('rewrite, rerank')).toEqual({ rewrite: true, rerank: true });
    expect(usesOf('')).toEqual({});
    expect(() => usesOf('answer')).toThrow(/TIAOWEN_MODEL_USES/);
  });
});
